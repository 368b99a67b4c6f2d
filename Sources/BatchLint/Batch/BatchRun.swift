import Bytes
import Checking
import Diagnostics
import Settings

/// Checks the files of a batch on several threads, and hands them on in order.
package struct BatchRun {
    private let plan: BatchPlan
    private let work: BatchWorker.Work
    private let threadCount: Int

    /// `threadCount` threads check files; what more there are than files reads ahead in them.
    package init(
        _ plan: BatchPlan, resolver: CheckResolver, threadCount: Int, perGroup: Int,
        inspectsColumns: Bool = false, showsCascade: Bool = false
    ) {
        self.plan = plan
        let workers = max(1, min(threadCount, plan.items.count))
        self.threadCount = workers
        let settings = plan.items.map { item -> Result<CheckSettings, DocumentError> in
            do throws(DocumentError) {
                var settings = try resolver.settings(
                    of: item.path, in: plan.facts.dataSource)
                settings.threadCount = max(1, threadCount / workers)
                settings.inspectsColumns = inspectsColumns
                settings.showsCascade = showsCascade
                settings.membership = BatchMembership(facts: plan.facts, place: item.place)
                return .success(settings)
            } catch {
                return .failure(error)
            }
        }
        work = BatchWorker.Work(items: plan.items, settings: settings, perGroup: perGroup)
    }

    /// Hands on each file once it is checked, in the order of the plan and on the thread of the
    /// caller, with a check that lists its findings; until `handOn` gives false.
    package func forEach(_ handOn: (BatchItemCheck, inout InputCheck) -> Bool) {
        let shares = shares
        let workers = shares.map { BatchWorker(work, share: $0) }
        var owners = work.items.map { _ in 0 }
        for (worker, share) in shares.enumerated() {
            for index in share { owners[index] = worker }
        }
        var check = work.check
        for index in work.items.indices {
            let result = workers[owners[index]].next()
            if case .success(let settings) = work.settings[index] { check.settings = settings }
            guard handOn(result, &check) else { return }
        }
    }

    /// The items of each worker, ascending: a large file goes to the one that has the least to do.
    private var shares: [[Int]] {
        let calls = SystemCalls()
        let sizes = work.items.map { item in
            (try? calls.status(at: item.path, followsLink: true))?.sizeBytes ?? 0
        }
        var shares = [[Int]](repeating: [], count: threadCount)
        var loads = [Int](repeating: 0, count: threadCount)
        for index in sizes.indices.sorted(by: { (sizes[$0], $1) > (sizes[$1], $0) }) {
            let worker = loads.indices.min { (loads[$0], $0) < (loads[$1], $1) } ?? 0
            shares[worker].append(index)
            // Each file costs something whatever it holds.
            loads[worker] += sizes[index] + 4_096
        }
        return shares.map { $0.sorted() }
    }
}
