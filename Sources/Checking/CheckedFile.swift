import Diagnostics

/// What the first pass over a file came to, and what a second one needs to know.
package struct CheckedFile: Sendable {
    package let report: FileReport
    /// How the file was read; nil where its first bytes already tell that it is no extract.
    let plan: ListingPlan?
    /// Keys that stand in an earlier record too, in the order of the records, as far as they are
    /// remembered.
    var keyFindings: [KeyFinding] = []

    /// Whether the first record is a header.
    package var hasHeader: Bool {
        switch plan {
        case .csv(let plan, _): plan.hasHeader
        case .ndjson, nil: false
        }
    }

    /// Some group counts more findings than it has places, and `perGroup` asks for more of them.
    package func needsListing(perGroup: Int) -> Bool {
        report.entries.contains {
            $0.group.samples.count < min($0.group.total, perGroup)
        }
    }

    /// How many findings a report lists that wants at most `perGroup` of each group.
    package func listedCount(perGroup: Int) -> Int {
        report.entries.reduce(0) { $0 + min($1.group.total, perGroup) }
    }
}
