import Logging

/// Loads batch after batch, in the order in which they were completed.
struct Loader: Sendable {
    let ledger: Ledger
    let master: MasterDataLayer
    let store: ObjectStore
    let clock: EmulatorClock
    let logger: Logger
    private let wakes: AsyncStream<Void>
    private let bell: AsyncStream<Void>.Continuation

    init(
        ledger: Ledger, master: MasterDataLayer, store: ObjectStore, clock: EmulatorClock,
        logger: Logger
    ) {
        self.ledger = ledger
        self.master = master
        self.store = store
        self.clock = clock
        self.logger = logger
        (wakes, bell) = AsyncStream.makeStream(bufferingPolicy: .bufferingNewest(1))
    }

    /// Makes the loader look whether there is something to load.
    func wake() { bell.yield() }

    /// Loads until the task is cancelled.
    func run() async {
        wake()
        for await _ in wakes {
            do throws(EmulatorError) {
                while let load = try await ledger.takeLoad(now: clock.now) {
                    try await run(load)
                }
            } catch {
                logger.error("the load stops: \(error.words)")
            }
        }
    }

    private func run(_ load: PendingLoad) async throws(EmulatorError) {
        let failure = try await master.load(load, from: store)
        try await ledger.settle(load, failure)
        let batch = "\(load.dataSource) \(load.batchDate)"
        if let failure {
            logger.warning("\(batch): the load failed: \(failure.words)")
        } else {
            logger.info("\(batch): loaded")
        }
    }
}
