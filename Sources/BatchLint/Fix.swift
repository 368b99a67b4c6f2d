import Diagnostics

/// How a fault can be mended.
public struct Fix: Sendable, Hashable {
    /// Replaces bytes of the file.
    public struct Edit: Sendable, Hashable {
        /// Bytes from the start of the file, from 0.
        public let range: Range<Int>
        /// What is written in their place; ordinarily UTF-8.
        public let replacement: [UInt8]
    }

    /// What is changed.
    public enum Change: Sendable, Hashable {
        /// In ascending order; none overlaps another.
        case edits([Edit])
        /// The file changes as a whole; a word says how, such as `transcode`.
        case rewrite(String)
    }

    /// Whether the data means the same afterwards for certain.
    public let isSafe: Bool
    /// What is changed.
    public let change: Change

    init(_ fix: Diagnostics.Fix) {
        isSafe = fix.applicability == .safe
        change =
            switch fix.change {
            case .edits(let edits):
                .edits(edits.map { Edit(range: $0.range, replacement: $0.text) })
            case .rewrite(let rewrite): .rewrite("\(rewrite.word)")
            }
    }
}
