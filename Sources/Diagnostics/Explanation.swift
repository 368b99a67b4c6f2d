import Bytes

/// A finding in words: what is wrong, where else to look, and what to do.
package struct Explanation: Sendable {
    /// A remark under a finding.
    package enum Remark: Sendable, Hashable {
        /// Where the contract says so.
        case contract(Message)
        case why(Message)
        case seen(Message)
        case help(Message)
        case note(Message)
        /// How large the file is.
        case size(Message)
        /// What the limit is, and whose.
        case limit(Message)
    }

    /// A second place that explains the first.
    package struct Label: Sendable, Hashable {
        /// Absolute byte range, from 0.
        package let range: Range<Int>
        package let message: Message
        /// The text round the place, where it is not the text round the finding itself.
        package let passage: Passage?

        package init(_ range: Range<Int>, _ message: Message, in passage: Passage? = nil) {
            self.range = range
            self.message = message
            self.passage = passage
        }
    }

    /// One sentence, lower case, without a full stop.
    package let message: Message
    /// What stands beside the caret; nil where the message says it all.
    package let caret: Message?
    /// The part of the finding's place that the caret stands under; nil for all of it.
    package let focus: Range<Int>?
    package let labels: [Label]
    package let remarks: [Remark]
    package let fix: Fix?
    /// Why nothing mends it though the rule has a fix; nil where there is one, or where the remarks
    /// say it.
    package let refusal: Message?

    package init(
        _ message: Message, caret: Message? = nil, focus: Range<Int>? = nil, labels: [Label] = [],
        remarks: [Remark] = [], fix: Fix? = nil, refusal: Message? = nil
    ) {
        self.message = message
        self.caret = caret
        self.focus = focus
        self.labels = labels
        self.remarks = remarks
        self.fix = fix
        self.refusal = refusal
    }
}
