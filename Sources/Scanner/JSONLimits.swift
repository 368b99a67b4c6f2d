/// What a scan of NDJSON is bounded by; limits of ours.
package struct JSONLimits: Sendable {
    /// How many objects and arrays may lie in each other.
    package var nesting = 64
    /// The most names that are kept.
    package var names = 4_096
    /// The most bytes that a record may have.
    package var recordBytes = 16 << 20
    /// Strings and other tokens of more bytes are not kept whole.
    package var tokenBytes = 64 << 10

    package init() {}
}
