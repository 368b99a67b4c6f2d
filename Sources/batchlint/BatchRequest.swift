import BatchLint
import Bytes
import Diagnostics
import Settings

/// What a run of `batch check` was asked for.
struct BatchRequest {
    let folder: Path
    var dataSource: [UInt8]?
    /// As it was given; nil: now.
    var batchDate: [UInt8]?
    /// How its files are checked; it has no paths.
    var check = CheckRequest(paths: [])

    init(folder: Path) { self.folder = folder }

    /// Checks the batch, and gives the exit code: 0 passed, 1 blocked, 2 could not check.
    func run() -> Int {
        do throws(BatchFailure) {
            let resolver: CheckResolver
            let settings: Settings
            do throws(DocumentError) {
                resolver = try CheckResolver(SettingsFinder(check.choice), flags: check.flags)
                settings = try resolver.stack(inFolder: folder).settings
            } catch {
                throw .document(error)
            }
            var wish = BatchPlan.Wish(folder: folder)
            wish.dataSource = dataSource
            wish.batchDate = batchDate
            let plan = try BatchPlan.make(wish, resolver)
            return run(plan, resolver, settings)
        } catch {
            StandardStream.error.write(FailureText.lines(error))
            return 2
        }
    }

    private func run(_ plan: BatchPlan, _ resolver: CheckResolver, _ settings: Settings) -> Int {
        check.run(resolver, settings) { run in
            let isQuiet = run.output.isQuiet
            for (path, exclusion) in plan.excluded {
                StandardStream.error.write(FailureText.excludedFromBatch(path, exclusion))
            }
            let code = run.exitCode(
                checking: plan, settings.file.rules ?? RuleSelection(),
                threadCount: check.threadCount)
            if !isQuiet { StandardStream.error.write(BatchText.line(plan)) }
            return code
        }
    }
}
