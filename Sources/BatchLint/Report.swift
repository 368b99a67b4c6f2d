import Diagnostics

/// What the check of one file came to.
public struct Report: Sendable, Hashable {
    /// What the check says about the upload.
    public enum Verdict: Sendable, Hashable {
        case passed
        /// A finding weighs as much as `CheckOptions.blocksFrom` says, or more.
        case blocked
    }

    /// How many findings there are of one rule on one column: exactly, however few are listed.
    public struct Total: Sendable, Hashable {
        /// The rule's code, such as `H303`.
        public let code: String
        /// The column, from 1; nil where the findings are on no field.
        public let field: Int?
        /// How much each of them weighs.
        public let severity: Severity
        /// From 1.
        public let findings: Int
    }

    /// The path or name of the file; bytes that are no UTF-8 appear as U+FFFD.
    public let path: String
    /// Whether the findings block the upload.
    public let verdict: Verdict
    /// The records of the file, the header not counted.
    public let records: Int
    /// The bytes of the file, or its first ones where these tell that it is no extract.
    public let bytes: Int
    /// In the order of their first places.
    public let totals: [Total]
    /// Findings that another one explains; they are in no total.
    public let withheld: Int
    /// The listed findings, in the order of the file.
    public let diagnostics: [Diagnostic]

    /// How many findings weigh so much.
    public func findings(_ severity: Severity) -> Int {
        totals.reduce(0) { $0 + ($1.severity == severity ? $1.findings : 0) }
    }

    /// Whether fewer findings are listed than there are.
    public var isTruncated: Bool {
        diagnostics.count < totals.reduce(0) { $0 + $1.findings }
    }

    init(_ report: FileReport, listed: [Diagnostic], blocksFrom: Severity?) {
        path = report.path.text
        records = report.facts.records
        bytes = report.facts.sizeBytes
        withheld = report.facts.log.withheld
        totals = report.entries.map { entry in
            Total(
                code: String(decoding: entry.rule.id.bytes, as: UTF8.self),
                field: entry.group.key.field <= 0 ? nil : entry.group.key.field,
                severity: Severity(entry.severity), findings: entry.group.total)
        }
        diagnostics = listed
        let heaviest = totals.map(\.severity).max()
        let isBlocked = blocksFrom.flatMap { limit in heaviest.map { $0 >= limit } } ?? false
        verdict = isBlocked ? .blocked : .passed
    }
}
