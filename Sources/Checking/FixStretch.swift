import Diagnostics

/// What a listing that is made to fix a file found in a stretch of it.
package struct FixStretch: Sendable {
    /// The places of findings, in the order of the file. Their lines and columns are not known.
    package let occurrences: [Occurrence]
    /// The line ends that are not LF, where they are asked for, in the order of the file.
    package let lineEnds: [FoundLineEnd]
    /// What values should be written as, in the order of the file.
    package let values: ValueEdits
    /// The file cannot be written anew as is asked for.
    package let isBlocked: Bool
    /// The absolute offset of its end, which starts a record: nothing that is found behind it
    /// changes a byte before it.
    package let end: Int
    /// Nothing comes behind it.
    package let isLast: Bool
}
