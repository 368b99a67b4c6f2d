import Diagnostics

/// Reports a file without anything in it.
package enum FileEmpty: RuleDefinition {
    package static let rule = Rule(
        id: "F102",
        name: "file-empty",
        severity: .error,
        summary: "The file has no bytes, or white space only.",
        rationale: "There is nothing to load, and the export probably failed.",
        clause: .fileFormat,
        remedy: "Export again; a file without records still needs its header.")

    package static func explain(_ occurrence: Occurrence, _ facts: FileFacts) -> Explanation {
        Explanation(
            facts.sizeBytes == 0 ? "file is empty" : "file holds white space only",
            remarks: [
                .why("there is nothing to load; the export has probably failed."),
                .help("export again: a file without records still needs its header."),
            ])
    }
}
