import Bytes
import Diagnostics

/// A key that an earlier record has too, or nearly.
struct KeyFinding: Sendable {
    /// From 1.
    let record: Int
    let rule: RuleID
    /// The first column of the key, from 1.
    let field: Int
    /// Where the earlier record has it.
    let earlier: Position
    /// What stands there, as far as it is shown.
    let earlierText: [UInt8]

    var detail: Detail { .place(offset: earlier.offset, line: earlier.line) }

    /// The text there.
    var passage: Passage {
        Passage(
            earlier,
            Excerpt(
                startOffset: earlier.offset, bytes: earlierText,
                isCutBefore: earlier.byteColumn > 1,
                isCutAfter: true))
    }
}
