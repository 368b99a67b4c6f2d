import GRDB

extension Ledger {
    /// Takes the batch that loads next: nil where none is complete, or the stream is paused.
    ///
    /// One whose load was begun by a run before comes first. From here on uploads into it change
    /// nothing. `now` is in seconds from 1970-01-01T00:00:00Z.
    func takeLoad(now: Int) async throws(EmulatorError) -> PendingLoad? {
        try await write { db in
            let isPaused = try Bool.fetchOne(
                db, sql: "SELECT EXISTS (SELECT * FROM dataSource WHERE due + ? < ?)",
                arguments: [StreamSchedule.graceSeconds, now])
            let row = try Row.fetchOne(
                db,
                sql: """
                    SELECT batch.id, dataSource.name, batchDate, dataSource.id FROM batch
                    JOIN dataSource ON dataSource.id = batch.dataSource
                    WHERE status = 'loading' OR status = 'complete' AND NOT ?
                    ORDER BY status = 'complete', completedAt, batch.id LIMIT 1
                    """, arguments: [isPaused])
            guard let row else { return nil }
            let id: Int64 = row[0]
            try Self.set(.loading, reason: nil, of: id, in: db)
            return PendingLoad(
                batchID: id, dataSource: row[1], batchDate: row[2],
                parts: try Self.parts(id, in: db))
        }
    }

    /// Records how a load has ended.
    func settle(_ load: PendingLoad, _ failure: LoadFailure?) async throws(EmulatorError) {
        try await write { db in
            try Self.set(
                failure == nil ? .loaded : .failed, reason: failure?.words, of: load.batchID, in: db
            )
        }
    }

    private static func parts(_ batch: Int64, in db: Database) throws -> [PendingLoad.Part] {
        try Row.fetchAll(
            db,
            sql: """
                SELECT recordType.name, primaryKey, object FROM upload
                JOIN slot ON slot.id = upload.slot
                JOIN recordType ON recordType.id = slot.recordType
                WHERE batch = ? ORDER BY recordType.id
                """, arguments: [batch]
        ).map { row in
            let key: String = row[1]
            return PendingLoad.Part(
                recordType: row[0], primaryKey: key.split(separator: ",").map(String.init),
                object: row[2])
        }
    }

    private static func set(
        _ status: BatchStatus, reason: String?, of batch: Int64, in db: Database
    ) throws {
        try db.execute(
            sql: "UPDATE batch SET status = ?, reason = ? WHERE id = ?",
            arguments: [status.rawValue, reason, batch])
    }
}
