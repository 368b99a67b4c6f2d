import Bytes

/// How a file of NDJSON is read.
struct NDJSONPlan: Sendable {
    /// Absolute offset of the first byte behind a byte order mark.
    let start: Int
    /// In a listing pass: what the members of the file are.
    var settled: NDJSONSettlement?

    /// Looks at the head of a file.
    init(head: Span<UInt8>) {
        start = head.starts(with: "\u{FEFF}") ? 3 : 0
    }
}
