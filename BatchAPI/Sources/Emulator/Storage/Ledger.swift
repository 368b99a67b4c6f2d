import BatchWire
import Foundation
import GRDB

/// What was provisioned, asked for, uploaded and loaded, on the disk.
///
/// A method that has returned has its change flushed.
final class Ledger: Sendable {
    /// The most open URLs whose file has not come yet.
    static let limitOpenSlots = 10_000

    let pool: DatabasePool
    let path: String

    /// Opens or makes it in a folder that is there.
    init(folder: String) throws(EmulatorError) {
        path = folder + "/ledger.sqlite"
        do {
            pool = try DatabasePool(path: path, configuration: .flushed)
            try pool.write { db in try db.execute(sql: Self.tables) }
        } catch {
            throw .database(path: path, words: "\(error)")
        }
    }

    /// The key that URLs are signed with, made the first time.
    func signingKey() throws(EmulatorError) -> SigningKey {
        do {
            return try pool.write { db in
                if let row = try Row.fetchOne(db, sql: "SELECT accessKeyID, secret FROM signingKey")
                {
                    return SigningKey(accessKeyID: row[0], secret: row[1])
                }
                let id = "EMULATOR" + Self.randomText(characters: 12)
                let secret = Self.randomText(characters: 40)
                try db.execute(
                    sql: "INSERT INTO signingKey VALUES (?, ?)", arguments: [id, secret])
                return SigningKey(accessKeyID: id, secret: secret)
            }
        } catch {
            throw .database(path: path, words: "\(error)")
        }
    }

    /// The names of all objects that count.
    func objectNames() throws(EmulatorError) -> Set<String> {
        do {
            return try pool.read { db in
                try Set(String.fetchAll(db, sql: "SELECT object FROM upload"))
            }
        } catch {
            throw .database(path: path, words: "\(error)")
        }
    }

    func write<Value: Sendable>(
        _ change: @Sendable @escaping (Database) throws -> Value
    ) async throws(EmulatorError) -> Value {
        do {
            return try await pool.write(change)
        } catch {
            throw .database(path: path, words: "\(error)")
        }
    }

    func read<Value: Sendable>(
        _ look: @Sendable @escaping (Database) throws -> Value
    ) async throws(EmulatorError) -> Value {
        do {
            return try await pool.read(look)
        } catch {
            throw .database(path: path, words: "\(error)")
        }
    }

    private static func randomText(characters: Int) -> String {
        let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567")
        var generator = SystemRandomNumberGenerator()
        return String(
            (0..<characters).map { _ in
                alphabet[Int.random(in: 0..<alphabet.count, using: &generator)]
            })
    }

    private static let tables = """
        CREATE TABLE IF NOT EXISTS signingKey (accessKeyID TEXT NOT NULL, secret TEXT NOT NULL);
        CREATE TABLE IF NOT EXISTS dataSource (
            id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT NOT NULL UNIQUE,
            setTime INTEGER, due INTEGER);
        CREATE TABLE IF NOT EXISTS recordType (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            dataSource INTEGER NOT NULL REFERENCES dataSource, name TEXT NOT NULL,
            primaryKey TEXT NOT NULL, UNIQUE (dataSource, name));
        CREATE TABLE IF NOT EXISTS slot (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            recordType INTEGER NOT NULL REFERENCES recordType, batchDate TEXT NOT NULL,
            issuedAt INTEGER NOT NULL, UNIQUE (recordType, batchDate));
        CREATE TABLE IF NOT EXISTS batch (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            dataSource INTEGER NOT NULL REFERENCES dataSource, batchDate TEXT NOT NULL,
            status TEXT NOT NULL, reason TEXT, completedAt INTEGER,
            UNIQUE (dataSource, batchDate));
        CREATE TABLE IF NOT EXISTS upload (
            slot INTEGER PRIMARY KEY REFERENCES slot, batch INTEGER NOT NULL REFERENCES batch,
            object TEXT NOT NULL, bytes INTEGER NOT NULL, sha256 TEXT NOT NULL,
            receivedAt INTEGER NOT NULL);
        """
}
