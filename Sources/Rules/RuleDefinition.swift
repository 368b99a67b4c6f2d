import Diagnostics

/// What every rule file defines beside its check.
package protocol RuleDefinition: SendableMetatype {
    /// The fixed facts.
    static var rule: Rule { get }

    /// How much the findings of a group weigh, once the whole file is known.
    static func severity(of group: FindingGroup, _ facts: FileFacts) -> Severity

    /// The finding in words, once the whole file is known.
    static func explain(_ occurrence: Occurrence, _ facts: FileFacts) -> Explanation
}

extension RuleDefinition {
    package static func severity(of group: FindingGroup, _ facts: FileFacts) -> Severity {
        rule.severity
    }
}
