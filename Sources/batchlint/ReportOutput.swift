import Diagnostics
import Reporting

/// One report of a run while it is written.
final class ReportOutput {
    let target: ReportTarget
    /// The most findings of a group that it lists.
    let perGroup: Int
    private var reporter: any Reporter
    /// How many findings of each group of the file were handed on; only kept where the run lists
    /// more than this report.
    private var listed: [FindingGroup.Key: Int] = [:]
    private let isFiltering: Bool
    /// How many findings of the file it lists, those that it is too quiet for among them.
    private var listedFindings = 0
    private var isTruncated = false

    /// `most` is how many findings of a group the run hands on.
    init(_ reporter: any Reporter, to target: ReportTarget, perGroup: Int, of most: Int) {
        self.reporter = reporter
        self.target = target
        self.perGroup = perGroup
        isFiltering = perGroup < most
    }

    func begin(_ file: FileReport) {
        target.write { reporter.begin(file, to: &$0) }
    }

    /// Lists a finding, unless its group has enough; `isShown` is false where it only counts.
    func report(_ diagnostic: Diagnostic, of file: FileReport, isShown: Bool) {
        if isFiltering {
            let occurrence = diagnostic.occurrence
            let key = FindingGroup.Key(rule: occurrence.rule, field: occurrence.field)
            let count = listed[key, default: 0]
            guard count < perGroup else { return }
            listed[key] = count + 1
        }
        listedFindings += 1
        if isShown { target.write { reporter.report(diagnostic, of: file, to: &$0) } }
    }

    /// Ends a file that has so many findings.
    func end(_ file: FileReport, findings: Int) {
        target.write { reporter.end(file, to: &$0) }
        if listedFindings < findings { isTruncated = true }
        listedFindings = 0
        listed.removeAll()
    }

    func fail(_ input: UncheckedInput) {
        target.write { reporter.fail(input, to: &$0) }
    }

    func finish(_ summary: RunSummary) {
        var summary = summary
        summary.isTruncated = isTruncated
        target.write { reporter.finish(summary, to: &$0) }
    }
}
