import Bytes
import Diagnostics
import Reporting

/// All reports of a run.
struct ReportSet {
    private let outputs: [ReportOutput]
    private let targets: [ReportTarget]
    /// The most findings of a group that any report lists.
    let perGroup: Int

    /// Opens the places that the reports go to.
    init(
        _ requests: [ReportRequest], _ choice: OutputChoice,
        _ reporter: (ReportRequest) -> any Reporter
    ) throws(ReportFailure) {
        let most = requests.map { choice.listedPerGroup($0.format) }.max() ?? 0
        var targets: [ReportTarget] = []
        var outputs: [ReportOutput] = []
        for request in requests {
            let target: ReportTarget
            if let known = targets.first(where: { $0.place == request.place }) {
                target = known
            } else {
                target = try ReportTarget(request.place)
                targets.append(target)
            }
            outputs.append(
                ReportOutput(
                    reporter(request), to: target,
                    perGroup: choice.listedPerGroup(request.format), of: most))
        }
        self.targets = targets
        self.outputs = outputs
        perGroup = most
    }

    /// No report has a reader any more.
    var isClosed: Bool { targets.allSatisfy(\.isClosed) }

    /// The reader of standard output went away.
    var isStandardOutputClosed: Bool {
        targets.contains { $0.place == .standardOutput && $0.isClosed }
    }

    /// The first thing that went wrong.
    var failure: ReportFailure? { targets.lazy.compactMap(\.failure).first }

    /// Whether a report would take the place of the file of this status; it will not then.
    func spare(_ status: () -> FileStatus?) -> Bool {
        let files = targets.filter { if case .file = $0.place { true } else { false } }
        guard !files.isEmpty, let status = status() else { return false }
        let taken = files.filter { $0.wouldReplace(status) }
        for target in taken { target.spare() }
        return !taken.isEmpty
    }

    func begin(_ file: FileReport) {
        for output in outputs { output.begin(file) }
    }

    func report(_ diagnostic: Diagnostic, of file: FileReport, isShown: Bool) {
        for output in outputs { output.report(diagnostic, of: file, isShown: isShown) }
    }

    func end(_ file: FileReport, findings: Int) {
        for output in outputs { output.end(file, findings: findings) }
    }

    func fail(_ input: UncheckedInput) {
        for output in outputs { output.fail(input) }
    }

    /// Hands over what was written so far, so that it stands before what comes on standard error.
    func flush() {
        for target in targets { target.flush() }
    }

    /// Ends all reports, and gives those in files their names.
    func finish(_ summary: RunSummary) {
        for output in outputs { output.finish(summary) }
        for target in targets { target.finish() }
    }
}
