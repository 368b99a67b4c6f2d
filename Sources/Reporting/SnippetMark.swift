import Diagnostics

/// A stretch of text with what is said of it.
struct SnippetMark {
    /// Absolute byte range, from 0.
    let range: Range<Int>
    let message: [UInt8]
    /// Whether it is the finding's own place.
    let isPrimary: Bool
    /// What it is drawn from; nil for the finding's own place.
    let label: Explanation.Label?
}
