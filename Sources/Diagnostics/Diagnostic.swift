import Bytes

/// One finding, complete: what reporters print.
package struct Diagnostic: Sendable {
    /// The field that a finding is on.
    package struct Field: Sendable, Hashable {
        /// From 1.
        package let index: Int
        /// The column's name as it stands in the header; nil where there is none.
        package let name: [UInt8]?

        package init(index: Int, name: [UInt8]?) {
            self.index = index
            self.name = name
        }
    }

    package let rule: Rule
    /// The rule's own severity, or the one that the settings give it.
    package let severity: Severity
    package let path: Path
    package let occurrence: Occurrence
    package let field: Field?
    package let explanation: Explanation

    package init(
        rule: Rule, severity: Severity, path: Path, occurrence: Occurrence, field: Field?,
        explanation: Explanation
    ) {
        self.rule = rule
        self.severity = severity
        self.path = path
        self.occurrence = occurrence
        self.field = field
        self.explanation = explanation
    }

    /// The bytes of the value or name that the finding is on; nil where it is on none.
    package var value: [UInt8]? { field == nil ? nil : occurrence.value }

    /// The text round its place.
    package var passage: Passage { Passage(occurrence.region.start, occurrence.excerpt) }

    /// Where a label of its explanation stands; nil where that was not kept.
    package func region(of label: Explanation.Label) -> Region? {
        (label.passage ?? passage).region(of: label.range)
    }
}
