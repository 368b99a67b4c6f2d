import Bytes
import Checking
import Settings

/// Checks some files of a batch one after the other, on a thread of its own where the system gives
/// one.
final class BatchWorker {
    /// What all workers know.
    struct Work: Sendable {
        let items: [BatchPlan.Item]
        /// For each item what its check goes by.
        let settings: [Result<CheckSettings, DocumentError>]
        let perGroup: Int

        var check: InputCheck { InputCheck(settings: CheckSettings(), perGroup: perGroup) }

        func result(_ index: Int, with check: inout InputCheck) -> BatchItemCheck {
            let item = items[index]
            do throws(DocumentError) {
                check.settings = try settings[index].get()
            } catch {
                return BatchItemCheck(item, failure: error)
            }
            do throws(ReadError) {
                let open = try OpenFile(item.path)
                var source = try open.source()
                let file = try check.check(&source)
                guard open.isInPlace else { throw .changedWhileRead(path: item.path) }
                return BatchItemCheck(item, .success(file), open: open, source: source)
            } catch {
                return BatchItemCheck(item, failure: .unreadable(error))
            }
        }
    }

    private let work: Work
    /// The items that it checks, ascending.
    private let share: [Int]
    private var taken = 0
    private let handoff = Handoff<BatchItemCheck>()
    private var thread: Thread?

    init(_ work: Work, share: [Int]) {
        self.work = work
        self.share = share
        let handoff = handoff
        thread = Thread {
            var check = work.check
            for index in share {
                guard handoff.put(work.result(index, with: &check)) else { return }
            }
        }
        if thread == nil { handoff.close() }
    }

    deinit {
        handoff.close()
        thread.take()?.join()
    }

    /// The next file of its share, once it is checked.
    func next() -> BatchItemCheck {
        defer { taken += 1 }
        if let result = handoff.take() { return result }
        var check = work.check
        return work.result(share[taken], with: &check)
    }
}
