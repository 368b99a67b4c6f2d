import Diagnostics
import Rules
import Values

/// Says which rule a value of a settled column breaks.
struct ColumnJudge {
    let verdict: ColumnVerdict
    /// A contract fixes the kind.
    var isAgreed = false

    /// The rule and the detail for its words; nil where the value is in order.
    func finding(for look: FieldLook) -> (rule: RuleID, severity: Severity, detail: Detail)? {
        // In text, white space outside ASCII is E209's.
        let hasEdgeSpace = look.hasEdgeSpace && (verdict.isTyped || !look.isEdgeForeign)
        guard let finding = verdict.finding(for: look.shape, hasEdgeSpace: hasEdgeSpace) else {
            return nil
        }
        let fix =
            switch finding.fix {
            case .none: 0
            case .unsafe: 1
            case .safe: 2
            }
        let isMismatch = isAgreed && finding.rule == .mixedKinds
        return (
            isMismatch ? KindMismatch.rule.id : finding.rule.id, finding.severity.severity,
            .numbers(Int(look.shape.rawValue), fix)
        )
    }
}

extension ValueRule {
    /// The id that the number stands for.
    var id: RuleID { RuleID(scope: UInt8(ascii: "V"), number: rawValue) }
}

extension ValueSeverity {
    var severity: Severity {
        switch self {
        case .error: .error
        case .warning: .warning
        case .note: .note
        }
    }
}
