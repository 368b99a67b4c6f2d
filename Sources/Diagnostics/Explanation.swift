import Bytes

/// A finding in words: what is wrong, where else to look, and what to do.
///
/// All but the sentence is made each time that it is asked for: most of it is shown once a group,
/// and a file may have millions of findings.
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
    /// The part of the finding's place that the caret stands under; nil for all of it.
    package let focus: Range<Int>?
    private let makeCaret: @Sendable () -> Message?
    private let makeLabels: @Sendable () -> [Label]
    private let makeRemarks: @Sendable () -> [Remark]
    private let makeFix: @Sendable () -> Fix?
    private let makeRefusal: @Sendable () -> Message?

    package init(
        _ message: Message, caret: @autoclosure @escaping @Sendable () -> Message? = nil,
        focus: Range<Int>? = nil, labels: @autoclosure @escaping @Sendable () -> [Label] = [],
        remarks: @autoclosure @escaping @Sendable () -> [Remark] = [],
        fix: @autoclosure @escaping @Sendable () -> Fix? = nil,
        refusal: @autoclosure @escaping @Sendable () -> Message? = nil
    ) {
        self.message = message
        self.focus = focus
        makeCaret = caret
        makeLabels = labels
        makeRemarks = remarks
        makeFix = fix
        makeRefusal = refusal
    }

    /// What stands beside the caret; nil where the message says it all.
    package var caret: Message? { makeCaret() }

    package var labels: [Label] { makeLabels() }

    package var remarks: [Remark] { makeRemarks() }

    package var fix: Fix? { makeFix() }

    /// Why nothing mends it though the rule has a fix; nil where there is one, or where the remarks
    /// say it.
    package var refusal: Message? { makeRefusal() }
}
