import Bytes
import Checking

/// A thread that checks small files.
final class CheckWorker {
    private var thread: Thread?

    /// Starts on whatever jobs there are; nil where the system gives no thread.
    init?(perGroup: Int, jobs: Handoff<CheckJob>, done: Handoff<CheckJob>) {
        thread = Thread {
            var check = InputCheck(settings: CheckSettings(), perGroup: perGroup)
            while var job = jobs.take() {
                job.checks = job.files.map { SmallFileCheck($0, with: &check) }
                guard done.put(job) else { return }
            }
        }
        if thread == nil { return nil }
    }

    deinit { thread.take()?.join() }
}
