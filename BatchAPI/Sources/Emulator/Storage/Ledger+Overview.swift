import GRDB

extension Ledger {
    /// The batches of a data source that are told, the newest ones.
    private static let limitBatches = 1_000

    /// All that is there; `now` is in seconds from 1970-01-01T00:00:00Z.
    func overview(now: Int) async throws(EmulatorError) -> Overview {
        try await read { db in
            let sources = try Row.fetchAll(
                db, sql: "SELECT id, name, setTime, due FROM dataSource ORDER BY name")
            return Overview(
                dataSources: try sources.map { row in
                    let id: Int64 = row[0]
                    let types = try String.fetchAll(
                        db, sql: "SELECT name FROM recordType WHERE dataSource = ? ORDER BY id",
                        arguments: [id])
                    let setTime: Int? = row[2]
                    let due: Int? = row[3]
                    return Overview.DataSource(
                        name: row[1], recordTypes: types,
                        schedule: setTime.flatMap { setTime in
                            due.map { StreamSchedule(setTime: setTime, due: $0) }
                        },
                        batches: try Self.batches(of: id, types: types, in: db))
                }, now: now)
        }
    }

    private static func batches(
        of dataSource: Int64, types: [String], in db: Database
    ) throws -> [Overview.Batch] {
        try Row.fetchAll(
            db,
            sql: """
                SELECT * FROM (
                    SELECT id, batchDate, status, reason FROM batch WHERE dataSource = ?
                    ORDER BY id DESC LIMIT ?)
                ORDER BY id
                """, arguments: [dataSource, limitBatches]
        ).compactMap { row in
            guard let status = BatchStatus(rawValue: row[2]) else { return nil }
            let uploads = try uploads(of: row[0], in: db)
            let missing = types.filter { type in !uploads.contains { $0.recordType == type } }
            let isWaiting = status == .waiting && !missing.isEmpty
            return Overview.Batch(
                batchDate: row[1], status: status,
                reason: isWaiting ? "waits for \(missing.joined(separator: ", "))" : row[3],
                uploads: uploads)
        }
    }

    private static func uploads(of batch: Int64, in db: Database) throws -> [Overview.Upload] {
        try Row.fetchAll(
            db,
            sql: """
                SELECT recordType.name, bytes, sha256, receivedAt FROM upload
                JOIN slot ON slot.id = upload.slot
                JOIN recordType ON recordType.id = slot.recordType
                WHERE batch = ? ORDER BY recordType.id
                """, arguments: [batch]
        ).map { row in
            Overview.Upload(
                recordType: row[0], bytes: row[1], sha256: row[2], receivedAt: row[3])
        }
    }
}
