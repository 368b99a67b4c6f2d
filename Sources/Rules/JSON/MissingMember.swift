import Diagnostics

/// Reports a record without a member that the other records have.
package enum MissingMember: RuleDefinition {
    package static let rule = Rule(
        id: "J617",
        name: "missing-member",
        severity: .error,
        summary: "A record lacks a member that at least 95 % of the records have.",
        rationale: """
            Records have to be consistent: the value is missing, and nothing says whether it is \
            null.
            """,
        clause: .consistentRecords,
        remedy: "Write every member in every record, with `null` where there is no value.")

    /// The least share of the records, in percent, that makes a member one that all should have.
    package static let usualPercent = 95
    /// Below so many records the first one tells which members they should have.
    package static let leastRecords = 20

    /// Optional members, which fewer records have, are a matter of taste.
    package static func severity(of group: FindingGroup, _ facts: FileFacts) -> Severity {
        guard group.key.field > 0,
            case .numbers(let present, let records) = group.samples.first?.detail
        else { return rule.severity }
        return isUsual(present: present, records: records) ? rule.severity : .warning
    }

    /// Whether so many of the records make a member one that all should have.
    package static func isUsual(present: Int, records: Int) -> Bool {
        records < leastRecords || present * 100 >= records * usualPercent
    }

    /// The detail has the records that have the member, and all records; on no member it is an
    /// object without any.
    package static func explain(_ occurrence: Occurrence, _ facts: FileFacts) -> Explanation {
        guard case .numbers(let present, let records) = occurrence.detail else {
            preconditionFailure()
        }
        guard occurrence.field > 0 else {
            return Explanation(
                "record has no members; the other records have some", caret: "nothing in it",
                remarks: [.help("leave the record out, or write its members.")])
        }
        let name = facts.columnName(occurrence.field) ?? []
        return Explanation(
            "record has no member \(name: name)", caret: "no \(name: name) in this record",
            remarks: [
                .seen("it is in \(present) of \(records, "record")."),
                .help("write \(code: "null") where there is no value."),
            ])
    }
}
