import Diagnostics

/// A finding that was listed, in brief, so that a block beside it can point at it.
struct ListedPlace {
    let rule: RuleID
    let field: Int
    /// Absolute byte range, from 0.
    let range: Range<Int>
    /// What is said of it there.
    let message: Message

    init(_ diagnostic: Diagnostic) {
        rule = diagnostic.rule.id
        field = diagnostic.occurrence.field
        range = diagnostic.explanation.focus ?? diagnostic.occurrence.range
        message = diagnostic.explanation.caret ?? diagnostic.explanation.message
    }

    /// It, beside a finding of another group.
    var label: Explanation.Label {
        let code = Message(segments: [.text(rule.bytes + [0x3A, 0x20])])
        return Explanation.Label(range, code + message)
    }
}
