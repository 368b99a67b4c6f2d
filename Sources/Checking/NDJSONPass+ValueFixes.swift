import Bytes
import Diagnostics
import Rules
import Scanner
import TextEncoding
import Values

extension NDJSONPass {
    /// Notes what a string that breaks a rule on values should be written as, or reports it where it
    /// is no such rule or where the fix is not wanted.
    mutating func mend(
        _ member: NDJSONMember, _ finding: (rule: RuleID, range: Range<Int>, detail: Detail),
        record: Int, _ view: borrowing InputView
    ) {
        guard let fixes = collector.fixes, finding.rule.bytes.first == UInt8(ascii: "V") else {
            collector.report(
                finding.rule, at: finding.range, record: record, field: member.name,
                finding.detail, in: view)
            return
        }
        guard collector.isWanted(finding.rule, field: member.name) else { return }
        guard let edit = edit(member, finding, fixes, view) else { return }
        collector.valueEdits.append(finding.rule, field: member.name, edit.range, edit.text)
    }

    /// What a string becomes: a literal in place of it and its quotes where the other records have
    /// literals, and null for nothing; nil where nobody can know, or where that is not allowed.
    private func edit(
        _ member: NDJSONMember, _ finding: (rule: RuleID, range: Range<Int>, detail: Detail),
        _ fixes: FixListing, _ view: borrowing InputView
    ) -> (range: Range<Int>, text: [UInt8])? {
        guard case .numbers(let shape, let code) = finding.detail, code > 0,
            code > 1 || fixes.allowsUnsafe, !member.hasEscapes,
            let judge = plan.settled?.judge(of: member.name)
        else { return nil }
        let value = view.slice(finding.range)
        let text: [UInt8]
        switch finding.rule {
        case NullToken.rule.id: text = []
        case SurroundingSpace.rule.id:
            text = [UInt8](copying: value.extracting(TextEdge.trimmed(value)))
        default:
            guard let shape = UInt8(exactly: shape).flatMap(Shape.init(rawValue:)),
                let mended = ValueMender.mend(value, shape: shape, verdict: judge.column.verdict)
            else { return nil }
            text = mended.bytes
        }
        guard judge.usual == .number || judge.usual == .boolean || text.isEmpty else {
            return (finding.range, text)
        }
        guard text.isEmpty || judge.usual != .number || JSONNumberText.isNumber(text) else {
            return nil
        }
        let quoted = (finding.range.lowerBound - 1)..<(finding.range.upperBound + 1)
        return (quoted, text.isEmpty ? Self.null : text)
    }

    private static let null = Array("null".utf8)
}
