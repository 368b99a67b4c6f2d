/// The fixed facts about one rule; everything that lists or explains rules is made from them.
package struct Rule: Sendable {
    /// The code, such as `H303`.
    package let id: RuleID
    /// The name in kebab case; reads as "allow <name>".
    package let name: StaticString
    /// How much a finding weighs unless the settings say otherwise.
    package let severity: Severity
    /// One sentence that says what is reported.
    package let summary: StaticString
    /// Why it matters to the load.
    package let rationale: StaticString
    /// The clause of the page that it rests on.
    package let clause: Clause
    /// Whether a program can mend it, at best.
    package let fix: Fixability
    /// What a person does about it.
    package let remedy: StaticString

    package init(
        id: RuleID, name: StaticString, severity: Severity, summary: StaticString,
        rationale: StaticString, clause: Clause, fix: Fixability = .none, remedy: StaticString
    ) {
        self.id = id
        self.name = name
        self.severity = severity
        self.summary = summary
        self.rationale = rationale
        self.clause = clause
        self.fix = fix
        self.remedy = remedy
    }
}
