import Diagnostics

/// Reports more columns or member names than the limit.
package enum TooManyColumns: RuleDefinition {
    package static let rule = Rule(
        id: "F108",
        name: "too-many-columns",
        severity: .error,
        summary: "More columns or member names than the limit, 4,096 unless set otherwise.",
        rationale: "The limit is ours: it keeps the memory of a check bounded.",
        clause: .headers,
        remedy: "Export fewer columns, or look for keys that were written as member names.")

    package static func explain(_ occurrence: Occurrence, _ facts: FileFacts) -> Explanation {
        guard case .numbers(let found, let limit) = occurrence.detail else {
            preconditionFailure()
        }
        // Member names are counted up to the limit alone.
        let count: Message =
            facts.format == .csv ? "\(found, "column")" : "more than \(limit, "member name")"
        return Explanation(
            "file has \(count); at most \(limit) are checked",
            remarks: [.note("those behind the first \(limit) were checked for structure only.")])
    }
}
