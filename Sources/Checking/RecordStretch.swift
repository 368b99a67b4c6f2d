import Diagnostics

/// What a listing that is made to set records apart found in a stretch of a file.
package struct RecordStretch: Sendable {
    /// The absolute offsets where records begin, ascending: the header too, and lines that are
    /// none. What line breaks split begins once.
    package let starts: [Int]
    /// The places of findings, in the order of the file.
    package let occurrences: [Occurrence]
    /// The absolute offset before which nothing more is found.
    package let end: Int
    /// Nothing comes behind it.
    package let isLast: Bool
}
