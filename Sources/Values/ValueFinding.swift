/// The one rule that the values of a shape break in a column.
package struct ValueFinding: Sendable, Hashable {
    package let rule: ValueRule
    package let severity: ValueSeverity
    /// What can be done at best; a single value of the shape may be beyond mending even so.
    package let fix: ValueFix

    init(_ rule: ValueRule, _ severity: ValueSeverity, fix: ValueFix = .none) {
        self.rule = rule
        self.severity = severity
        self.fix = fix
    }
}
