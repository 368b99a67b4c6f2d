import BatchLint
import GRDB

/// What was loaded: one table for each record type, named `DATASOURCE.RECORDTYPE`.
final class MasterDataLayer: Sendable {
    private let pool: DatabasePool
    private let path: String

    /// Opens or makes it in a folder that is there.
    init(folder: String) throws(EmulatorError) {
        path = folder + "/master.sqlite"
        do {
            pool = try DatabasePool(path: path, configuration: .flushed)
            try pool.write { db in
                try db.execute(
                    sql: """
                        CREATE TABLE IF NOT EXISTS _loads (
                            id INTEGER PRIMARY KEY AUTOINCREMENT,
                            dataSource TEXT NOT NULL, batchDate TEXT NOT NULL,
                            records INTEGER NOT NULL,
                            UNIQUE (dataSource, batchDate))
                        """)
            }
        } catch {
            throw .database(path: path, words: "\(error)")
        }
    }

    /// Makes the table of a record type as a sample has it.
    func prepare(
        dataSource: String, recordType: String, structure: SampleStructure
    ) throws(EmulatorError) {
        do {
            _ = try pool.write { db in
                try MasterTable(
                    dataSource: dataSource, recordType: recordType,
                    primaryKey: structure.primaryKey, columns: structure.columns, in: db)
            }
        } catch let failure as LoadFailure {
            throw .provisioning(words: failure.words)
        } catch {
            throw .database(path: path, words: "\(error)")
        }
    }

    /// Loads a batch, all of it or nothing; once, however often it is called. Gives what stands
    /// against it, or nil where it is loaded.
    func load(_ batch: PendingLoad, from store: ObjectStore) async throws(EmulatorError)
        -> LoadFailure?
    {
        do {
            try await pool.write { db in try Self.load(batch, from: store, in: db) }
            return nil
        } catch let failure as LoadFailure {
            return failure
        } catch let error as CheckError {
            return LoadFailure("a file cannot be read (\(error))")
        } catch let error as DatabaseError where Self.isOfTheData(error) {
            return LoadFailure(error.message ?? "\(error)")
        } catch {
            throw .database(path: path, words: "\(error)")
        }
    }

    private static func load(_ batch: PendingLoad, from store: ObjectStore, in db: Database) throws
    {
        let isThere = try Bool.fetchOne(
            db, sql: "SELECT EXISTS (SELECT * FROM _loads WHERE dataSource = ? AND batchDate = ?)",
            arguments: [batch.dataSource, batch.batchDate])
        guard isThere != true else { return }
        try db.execute(
            sql: "INSERT INTO _loads (dataSource, batchDate, records) VALUES (?, ?, 0)",
            arguments: [batch.dataSource, batch.batchDate])
        let load = db.lastInsertedRowID
        var records = 0
        for part in batch.parts {
            let path = store.path(of: part.object)
            let isNDJSON = try startsWithBrace(path)
            records +=
                isNDJSON
                ? try NDJSONLoad(path: path, recordType: part.recordType).run(
                    dataSource: batch.dataSource, primaryKey: part.primaryKey, load: load, in: db)
                : try CSVLoad(path: path, recordType: part.recordType).run(
                    dataSource: batch.dataSource, primaryKey: part.primaryKey, load: load, in: db)
        }
        try db.execute(
            sql: "UPDATE _loads SET records = ? WHERE id = ?", arguments: [records, load])
    }

    private static func startsWithBrace(_ path: String) throws(LoadFailure) -> Bool {
        var lines = try LineReader(path: path)
        while let line = try lines.next() {
            if let first = line.first(where: { !ASCIISpace.contains($0) }) {
                return first == UInt8(ascii: "{")
            }
        }
        return false
    }

    /// Whether the error speaks of what is loaded, such as too many columns, and not of the disk.
    private static func isOfTheData(_ error: DatabaseError) -> Bool {
        [.SQLITE_ERROR, .SQLITE_TOOBIG, .SQLITE_CONSTRAINT, .SQLITE_MISMATCH]
            .contains(error.resultCode)
    }
}

extension MasterDataLayer {
    /// How many records were loaded of each batchDate of a data source.
    func recordCounts(dataSource: String) async throws(EmulatorError) -> [String: Int] {
        do {
            return try await pool.read { db in
                let rows = try Row.fetchAll(
                    db, sql: "SELECT batchDate, records FROM _loads WHERE dataSource = ?",
                    arguments: [dataSource])
                return Dictionary(rows.map { ($0[0], $0[1]) }, uniquingKeysWith: max)
            }
        } catch {
            throw .database(path: path, words: "\(error)")
        }
    }
}

extension Configuration {
    /// What is committed is on the disk, whatever happens next.
    static var flushed: Configuration {
        var configuration = Configuration()
        configuration.prepareDatabase { db in try db.execute(sql: "PRAGMA synchronous = FULL") }
        return configuration
    }
}
