import Hummingbird
import HummingbirdCore
import HTTPTypes
import Logging
import NIOCore
import NIOHTTPTypes

/// The emulator: what it keeps, and the server in front of it.
package struct EmulatorServer: Sendable {
    private static let limitConnections = 256

    private let settings: EmulatorSettings
    private let lock: FolderLock
    private let ledger: Ledger
    private let master: MasterDataLayer
    private let store: ObjectStore
    private let key: SigningKey
    private let logger: Logger
    private let clock = EmulatorClock()

    /// Opens what the state folder holds, and provisions what is missing.
    package init(_ settings: EmulatorSettings, logger: Logger) throws(EmulatorError) {
        self.settings = settings
        self.logger = logger
        try ObjectStore.makeFolder(settings.folder)
        lock = try FolderLock(folder: settings.folder)
        ledger = try Ledger(folder: settings.folder)
        master = try MasterDataLayer(folder: settings.folder)
        store = try ObjectStore(folder: settings.folder)
        key = try ledger.signingKey()
        try store.sweep(keeping: try ledger.objectNames())
        for plan in settings.dataSources { try provision(plan) }
    }

    private func provision(_ plan: DataSourcePlan) throws(EmulatorError) {
        try plan.check()
        var plan = plan
        var structures: [(recordType: String, structure: SampleStructure)] = []
        for index in plan.recordTypes.indices {
            guard let path = plan.recordTypes[index].samplePath else { continue }
            var structure = try SampleStructure(path: path)
            if plan.recordTypes[index].primaryKey.isEmpty {
                plan.recordTypes[index].primaryKey = structure.primaryKey
            }
            structure.primaryKey = plan.recordTypes[index].primaryKey
            structures.append((plan.recordTypes[index].name, structure))
        }
        try ledger.provision(plan, now: clock.now)
        for (recordType, structure) in structures {
            try master.prepare(
                dataSource: plan.name, recordType: recordType, structure: structure)
        }
    }

    /// Serves until the process is told to end; says the address once it listens.
    package func run(onListening: @escaping @Sendable (String) -> Void) async throws(EmulatorError)
    {
        let loader = Loader(
            ledger: ledger, master: master, store: store, clock: clock, logger: logger)
        let host = settings.host.contains(":") ? "[\(settings.host)]" : settings.host
        let application = Application(
            responder: responder(loader, address: "\(host):\(settings.port)"),
            server: .http1(
                configuration: .init(
                    idleTimeout: .seconds(120),
                    httpDecoderConfiguration: .init(
                        maxHeaderFieldSize: 16_384, maxHeaderListSize: 65_536,
                        maxHeaderFieldCount: 100))),
            configuration: ApplicationConfiguration(
                address: .hostname(settings.host, port: settings.port),
                availableConnectionsDelegate: MaximumAvailableConnections(Self.limitConnections)),
            onServerRunning: { channel in
                onListening("http://\(host):\(channel.localAddress?.port ?? 0)")
            },
            logger: quietLogger)
        do {
            try await withThrowingTaskGroup { group in
                group.addTask { await loader.run() }
                group.addTask { try await application.runService() }
                try await group.next()
                group.cancelAll()
            }
        } catch {
            throw .cannotListen(
                address: "\(host):\(settings.port)", words: "\(error)")
        }
    }

    private func responder(_ loader: Loader, address: String) -> EmulatorResponder {
        let faults = FaultPlan()
        return EmulatorResponder(
            urls: SignedURLRoute(
                token: BasicToken(settings.token), key: key, ledger: ledger, clock: clock,
                faults: faults, logger: logger, address: address),
            objects: ObjectRoute(
                key: key, ledger: ledger, store: store, loader: loader, clock: clock,
                faults: faults, logger: logger),
            control: ControlRoute(ledger: ledger, clock: clock, faults: faults, loader: loader),
            page: PageRoute(ledger: ledger, master: master, clock: clock), logger: logger,
            guardsAll: !settings.isLoopback)
    }

    /// The server's own words are for those who look for a fault in it.
    private var quietLogger: Logger {
        var logger = logger
        logger.logLevel = .error
        return logger
    }
}
