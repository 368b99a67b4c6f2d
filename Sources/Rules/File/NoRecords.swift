import Diagnostics

/// Reports a header that no record follows.
package enum NoRecords: RuleDefinition {
    package static let rule = Rule(
        id: "F103",
        name: "no-records",
        severity: .warning,
        summary: "The file has a header and no record.",
        rationale: "It loads nothing, which is right only when there was nothing to export.",
        clause: .fileFormat,
        remedy: "Look whether the export should have found something.")

    package static func explain(_ occurrence: Occurrence, _ facts: FileFacts) -> Explanation {
        Explanation(
            "file has a header and no record",
            remarks: [.help("look whether the export should have found something.")])
    }
}
