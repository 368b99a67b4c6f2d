import BatchWire
import GRDB

extension Ledger {
    /// Records an object that was uploaded into a slot; `now` is in seconds from
    /// 1970-01-01T00:00:00Z.
    func record(
        _ object: String, _ bytes: StoredBytes, in slot: Slot, now: Int
    ) async throws(EmulatorError) -> UploadOutcome {
        try await write { db in
            let batch = try Self.batch(of: slot, in: db)
            let before = try Row.fetchOne(
                db, sql: "SELECT object, sha256 FROM upload WHERE slot = ?", arguments: [slot.id])
            guard batch.status == .waiting || batch.status == .complete else {
                return .tooLate(isSame: before?["sha256"] == bytes.sha256)
            }
            try db.execute(
                sql: "INSERT OR REPLACE INTO upload VALUES (?, ?, ?, ?, ?, ?)",
                arguments: [slot.id, batch.id, object, bytes.count, bytes.sha256, now])
            let completes = try batch.status == .waiting && Self.isComplete(batch.id, in: db)
            if completes { try Self.complete(batch.id, of: slot.dataSourceID, now: now, in: db) }
            return .counted(replaced: before?["object"], completes: completes)
        }
    }

    private static func batch(
        of slot: Slot, in db: Database
    ) throws -> (id: Int64, status: BatchStatus) {
        try db.execute(
            sql: "INSERT OR IGNORE INTO batch (dataSource, batchDate, status) VALUES (?, ?, ?)",
            arguments: [slot.dataSourceID, slot.batchDate.text, BatchStatus.waiting.rawValue])
        let row = try Row.fetchOne(
            db, sql: "SELECT id, status FROM batch WHERE dataSource = ? AND batchDate = ?",
            arguments: [slot.dataSourceID, slot.batchDate.text])
        guard let row, let status = BatchStatus(rawValue: row[1]) else {
            throw DatabaseError(resultCode: .SQLITE_CORRUPT)
        }
        return (row[0], status)
    }

    private static func isComplete(_ batch: Int64, in db: Database) throws -> Bool {
        try Bool.fetchOne(
            db,
            sql: """
                SELECT (SELECT COUNT(*) FROM upload WHERE batch = batch.id)
                    >= (SELECT COUNT(*) FROM recordType WHERE dataSource = batch.dataSource)
                FROM batch WHERE id = ?
                """, arguments: [batch]) ?? false
    }

    private static func complete(
        _ batch: Int64, of dataSource: Int64, now: Int, in db: Database
    ) throws {
        try db.execute(
            sql: "UPDATE batch SET status = ?, completedAt = ? WHERE id = ?",
            arguments: [BatchStatus.complete.rawValue, now, batch])
        let row = try Row.fetchOne(
            db, sql: "SELECT setTime, due FROM dataSource WHERE id = ? AND due IS NOT NULL",
            arguments: [dataSource])
        guard let row else { return }
        let schedule = StreamSchedule(setTime: row[0], due: row[1]).received(at: now)
        try db.execute(
            sql: "UPDATE dataSource SET due = ? WHERE id = ?",
            arguments: [schedule.due, dataSource])
    }
}
