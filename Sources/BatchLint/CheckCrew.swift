import Bytes

/// Threads that check small files beside each other, and hand over what they found in order.
package final class CheckCrew {
    private let jobs = Handoff<CheckJob>()
    private let done = Handoff<CheckJob>()
    private let workers: [CheckWorker]
    /// How many jobs were begun, and how many were handed over.
    private var begun = 0
    private var handedOver = 0
    /// Jobs that came before one that was begun earlier.
    private var early: [Int: CheckJob] = [:]

    /// Starts so many threads; nil where the system gives none.
    ///
    /// `perGroup` is the most findings of each group that are listed.
    package init?(threadCount: Int, perGroup: Int) {
        let (jobs, done) = (jobs, done)
        workers = (0..<threadCount).compactMap { _ in
            CheckWorker(perGroup: perGroup, jobs: jobs, done: done)
        }
        if workers.isEmpty { return nil }
    }

    deinit {
        jobs.close()
        done.close()
    }

    /// Whether another job can be begun without a wait for one that is to be handed over.
    ///
    /// With as many on the way, one may wait to be taken and each thread may have one.
    package var hasRoom: Bool { begun - handedOver - early.count <= workers.count }

    /// Begins to check files.
    package func begin(_ files: [SmallFile]) {
        _ = jobs.put(CheckJob(number: begun, files: files))
        begun += 1
    }

    /// Waits for the job that was begun first of those not handed over yet: what became of each of
    /// its files. Traps where there is none.
    package func next() -> [SmallFileCheck] {
        precondition(handedOver < begun)
        while true {
            if let job = early.removeValue(forKey: handedOver) {
                handedOver += 1
                return job.checks
            }
            guard let job = done.take() else { preconditionFailure("closed while a job is out") }
            early[job.number] = job
        }
    }
}
