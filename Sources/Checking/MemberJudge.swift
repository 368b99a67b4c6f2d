import Diagnostics
import Rules
import Scanner
import Values

/// Says which rule a value of a settled member breaks.
struct MemberJudge: Sendable {
    typealias Finding = (rule: RuleID, severity: Severity, detail: Detail)

    /// The kind that a member keeps; nil where all values are null.
    let usual: JSONKind?
    /// Over the values that are strings.
    let column: ColumnJudge

    /// Whether values that are text are out of order here, or of another kind than text.
    var isTyped: Bool { usual != .string || column.verdict.isTyped }

    /// What a value that is no string breaks.
    func finding(for kind: JSONKind) -> Finding? {
        guard let usual, kind != usual, kind != .null, kind != .unknown else { return nil }
        guard !column.isAgreed else {
            return (
                KindMismatch.rule.id, KindMismatch.rule.severity, .number(Int(kind.rawValue))
            )
        }
        return (
            InconsistentKind.rule.id, InconsistentKind.rule.severity,
            .numbers(Int(kind.rawValue), Int(usual.rawValue))
        )
    }

    /// What a string breaks: where it stands among literals, the rule on its text if that nearly
    /// means one of these, or else J619.
    func finding(for look: FieldLook) -> Finding? {
        guard usual != .string else { return textFinding(for: look) }
        let literal: ShapeKind? = usual == .number ? .number : usual == .boolean ? .boolean : nil
        if let literal, look.shape.strictKind != literal, look.shape.nearMissKind == literal,
            let finding = column.finding(for: look),
            ![ValueRule.unusualNumber.id, ValueRule.mixedKinds.id].contains(finding.rule)
        {
            return finding
        }
        return finding(for: .string)
    }

    /// What a string among strings breaks. No literal proves that they are booleans or numbers, and
    /// a token for a null may be a word: both are warnings at most.
    private func textFinding(for look: FieldLook) -> Finding? {
        guard var finding = column.finding(for: look) else { return nil }
        if finding.rule == ValueRule.unusualNumber.id {
            // Strings have no such rule; then the white space round one is what is left.
            let edge = FieldLook(.empty, hasEdgeSpace: look.hasEdgeSpace)
            guard look.hasEdgeSpace, let space = column.finding(for: edge) else { return nil }
            finding = space
        }
        if isWarning(finding.rule) { finding.severity = min(finding.severity, .warning) }
        return finding
    }

    private func isWarning(_ rule: RuleID) -> Bool {
        guard column.verdict.basis != .declared else { return false }
        if rule == ValueRule.nullToken.id { return true }
        switch column.verdict.kind {
        case .boolean, .integer, .number: return rule != ValueRule.spreadsheetError.id
        case .date, .timestamp, .string, nil: return false
        }
    }
}
