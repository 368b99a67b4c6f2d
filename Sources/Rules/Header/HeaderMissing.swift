import Diagnostics

/// Reports a first record that looks like data.
package enum HeaderMissing: RuleDefinition {
    package static let rule = Rule(
        id: "H301",
        name: "header-missing",
        severity: .error,
        summary: "The first record looks like data: the header is missing.",
        rationale: "The first record is taken for the header, so its values would be lost.",
        clause: .headers,
        remedy: "Write the column names as the first record.")

    package static func explain(_ occurrence: Occurrence, _ facts: FileFacts) -> Explanation {
        guard case .number(let fields) = occurrence.detail else { preconditionFailure() }
        return Explanation(
            "header is missing: the first record looks like data",
            caret: "\(fields, "field") with a value that is no name",
            remarks: [
                .why("the first record is taken for the header, so its values would be lost."),
                .help("put a first record with the column names before it."),
            ])
    }
}
