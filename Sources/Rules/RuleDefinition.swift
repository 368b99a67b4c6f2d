import Diagnostics

/// What every rule file defines beside its check.
package protocol RuleDefinition: SendableMetatype {
    /// The fixed facts.
    static var rule: Rule { get }

    /// How much the findings of a group weigh, once the whole file is known.
    static func severity(of group: FindingGroup, _ facts: FileFacts) -> Severity

    /// The finding in words, once the whole file is known.
    static func explain(_ occurrence: Occurrence, _ facts: FileFacts) -> Explanation

    /// What mends the finding; nil where nothing does. The same that `explain` tells, without words
    /// that nobody reads: a file may have millions.
    static func fix(_ occurrence: Occurrence, _ facts: FileFacts) -> Fix?
}

extension RuleDefinition {
    package static func severity(of group: FindingGroup, _ facts: FileFacts) -> Severity {
        rule.severity
    }

    package static func fix(_ occurrence: Occurrence, _ facts: FileFacts) -> Fix? {
        explain(occurrence, facts).fix
    }
}
