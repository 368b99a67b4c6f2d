import Diagnostics

extension Diagnostic {
    /// The same finding with more labels.
    func with(_ labels: [Explanation.Label]) -> Diagnostic {
        guard !labels.isEmpty else { return self }
        let more = Explanation(
            explanation.message, caret: explanation.caret, focus: explanation.focus,
            labels: explanation.labels + labels, remarks: explanation.remarks,
            fix: explanation.fix, refusal: explanation.refusal)
        return Diagnostic(
            rule: rule, severity: severity, path: path, occurrence: occurrence, field: field,
            explanation: more)
    }
}
