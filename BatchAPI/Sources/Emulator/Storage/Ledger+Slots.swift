import BatchWire
import GRDB

extension Ledger {
    /// The slot that a signed URL is asked for; `now` is in seconds from 1970-01-01T00:00:00Z.
    func slot(
        dataSource: String, recordType: String, batchDate: BatchDate, now: Int
    ) async throws(EmulatorError) -> SlotAnswer {
        try await write { db in
            guard
                let dataSourceID = try Int64.fetchOne(
                    db, sql: "SELECT id FROM dataSource WHERE name = ?", arguments: [dataSource])
            else { return .unknownDataSource }
            guard
                let recordTypeID = try Int64.fetchOne(
                    db, sql: "SELECT id FROM recordType WHERE dataSource = ? AND name = ?",
                    arguments: [dataSourceID, recordType])
            else { return .unknownRecordType }
            try Self.forgetUnused(before: now - SignedURLRoute.lifetimeSeconds, in: db)
            let open = try Int.fetchOne(
                db, sql: "SELECT COUNT(*) FROM slot WHERE id NOT IN (SELECT slot FROM upload)")
            guard open ?? 0 < Self.limitOpenSlots else { return .tooMany }
            let id = try Int64.fetchOne(
                db,
                sql: """
                    INSERT INTO slot (recordType, batchDate, issuedAt) VALUES (?, ?, ?)
                    ON CONFLICT (recordType, batchDate) DO UPDATE SET issuedAt = excluded.issuedAt
                    RETURNING id
                    """, arguments: [recordTypeID, batchDate.text, now])
            guard let id else { return .unknownRecordType }
            return .slot(
                Slot(
                    id: id, dataSourceID: dataSourceID, recordTypeID: recordTypeID,
                    recordType: recordType, dataSource: dataSource, batchDate: batchDate))
        }
    }

    /// The slot with an id; nil where there is none.
    func slot(_ id: Int64) async throws(EmulatorError) -> Slot? {
        try await read { db in
            let row = try Row.fetchOne(
                db,
                sql: """
                    SELECT dataSource.id, recordType.id, recordType.name, dataSource.name, batchDate
                    FROM slot JOIN recordType ON recordType.id = slot.recordType
                    JOIN dataSource ON dataSource.id = recordType.dataSource
                    WHERE slot.id = ?
                    """, arguments: [id])
            guard let row, let batchDate = BatchDate(row[4]) else { return nil }
            return Slot(
                id: id, dataSourceID: row[0], recordTypeID: row[1], recordType: row[2],
                dataSource: row[3], batchDate: batchDate)
        }
    }

    /// Forgets the slots whose last URL has expired without an upload.
    private static func forgetUnused(before time: Int, in db: Database) throws {
        try db.execute(
            sql: "DELETE FROM slot WHERE issuedAt < ? AND id NOT IN (SELECT slot FROM upload)",
            arguments: [time])
    }
}
