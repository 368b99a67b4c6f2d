/// What the emulator holds, for `GET /control/state` and the page.
struct Overview: Sendable {
    struct Upload: Hashable, Sendable {
        let recordType: String
        let bytes: Int
        let sha256: String
        /// Seconds from 1970-01-01T00:00:00Z.
        let receivedAt: Int
    }

    struct Batch: Hashable, Sendable {
        let batchDate: String
        let status: BatchStatus
        /// Why it failed, or what it waits for.
        let reason: String?
        var uploads: [Upload]
    }

    struct DataSource: Hashable, Sendable {
        let name: String
        let recordTypes: [String]
        let schedule: StreamSchedule?
        /// Newest last.
        var batches: [Batch]
    }

    /// In the order of their names.
    var dataSources: [DataSource]
    /// The time of the emulator's clock, in seconds from 1970-01-01T00:00:00Z.
    let now: Int

    /// The data sources whose files the stream waits for; empty: the stream runs.
    var pausedBy: [String] {
        dataSources.filter { $0.schedule?.isPaused(at: now) == true }.map(\.name)
    }
}
