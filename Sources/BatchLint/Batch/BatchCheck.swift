import Bytes
import Diagnostics
import Settings

/// Checks all files of a batch, and that it is whole, before it is uploaded.
///
/// What it goes by is in `batchlint.json`: the data source with its record types, contracts, limits
/// and rules.
public struct BatchCheck {
    /// What is asked for beside the folder.
    public struct Options: Sendable {
        /// The API name of the data source; nil: the only one that the settings have.
        public var dataSource: String?
        /// The batchDate; nil, or `now`: the current time.
        public var batchDate: String?
        /// The settings; nil: the nearest `batchlint.json` in the folder and above it, up to the root
        /// of its git repository.
        public var settingsPath: String?
        /// How many threads check files; from 1.
        public var threadCount = min(Thread.usefulCount, 64)
        /// The most findings that a report lists of each rule on each column; nil: all of them.
        public var listedPerGroup: Int? = 4

        /// The ordinary options.
        public init() {}
    }

    /// Which file is of which record type, and under which batchDate.
    public let plan: BatchPlan
    private let resolver: CheckResolver
    private let settings: Settings
    private let options: Options

    /// Reads the settings and the state, and lists the folder; no file is read yet.
    public init(folder: String, options: Options = Options()) throws(BatchError) {
        self.options = options
        var wish = BatchPlan.Wish(folder: try BatchError.path(folder))
        wish.dataSource = options.dataSource.map { Array($0.utf8) }
        wish.batchDate = options.batchDate.map { Array($0.utf8) }
        var choice = SettingsFinder.Choice.nearest
        if let path = options.settingsPath { choice = .document(try BatchError.path(path)) }
        do throws(BatchFailure) {
            do throws(DocumentError) {
                resolver = try CheckResolver(SettingsFinder(choice))
                settings = try resolver.stack(inFolder: wish.folder).settings
            } catch {
                throw .document(error)
            }
            plan = try BatchPlanner.plan(wish, resolver)
        } catch {
            throw BatchError(error)
        }
    }

    /// Checks all files.
    public func run() -> BatchReport {
        let perGroup = options.listedPerGroup ?? .max
        let blocksFrom = (settings.failOn ?? .error).lightest.map { Severity($0) }
        let run = BatchRun(
            plan, resolver: resolver, threadCount: options.threadCount, perGroup: perGroup)
        var files: [BatchFile] = []
        run.forEach { result, check in
            files.append(file(result, &check, blocksFrom))
            return true
        }
        let own = plan.report(settings.file.rules ?? RuleSelection())
        var listed = DiagnosticList()
        for diagnostic in own.diagnostics(perGroup: perGroup) { listed.append(diagnostic) }
        let batch = Report(own, listed: listed.diagnostics, blocksFrom: blocksFrom)
        return BatchReport(verdict: Self.verdict(batch, files), batch: batch, files: files)
    }

    private func file(
        _ result: BatchItemCheck, _ check: inout InputCheck, _ blocksFrom: Severity?
    ) -> BatchFile {
        let recordType = plan.recordType(of: result.item.place)
        let path = result.item.path.text
        do throws(CheckError) {
            let file: FileReport
            var listed = DiagnosticList()
            do throws(DocumentError) {
                file = try result.outcome.get().report
                do throws(ReadError) {
                    try result.list(with: &check) { listed.append($0) }
                } catch {
                    throw .unreadable(error)
                }
            } catch {
                throw CheckError(error)
            }
            let report = Report(file, listed: listed.diagnostics, blocksFrom: blocksFrom)
            return BatchFile(
                path: path, recordType: recordType, outcome: .success(report), open: result.open)
        } catch {
            return BatchFile(
                path: path, recordType: recordType, outcome: .failure(error), open: nil)
        }
    }

    private static func verdict(_ batch: Report, _ files: [BatchFile]) -> BatchReport.Verdict {
        var isBlocked = batch.verdict == .blocked
        for file in files {
            switch file.outcome {
            case .failure: return .unknown
            case .success(let report): isBlocked = isBlocked || report.verdict == .blocked
            }
        }
        return isBlocked ? .blocked : .passed
    }
}

extension BatchPlan {
    /// The record type that a file is of; nil where it is of none.
    func recordType(of place: BatchMembership.Place) -> String? {
        switch place {
        case .first(let index), .repeated(let index): recordTypes[index].name
        case .unknown: nil
        }
    }
}
