import GRDB

/// Takes JSON objects apart, with SQLite's own functions.
struct MemberLister {
    private let queue: DatabaseQueue?

    /// Lists names alone, in a database of its own.
    init() { queue = try? DatabaseQueue() }

    /// The names of the members of a JSON object in one line.
    func names(of line: [UInt8]) throws(LoadFailure) -> [String] {
        do {
            return try queue?.read { db in
                try Self.members(of: line, with: try Self.statement(in: db)).map(\.name)
            } ?? []
        } catch let error as LoadFailure {
            throw error
        } catch {
            throw LoadFailure("is no JSON object")
        }
    }

    /// The statement that `members` runs. Numbers are given as they are written.
    static func statement(in db: Database) throws -> Statement {
        try db.cachedStatement(
            sql: """
                SELECT key, CASE type
                    WHEN 'null' THEN NULL
                    WHEN 'integer' THEN ?1 -> fullkey
                    WHEN 'real' THEN ?1 -> fullkey
                    WHEN 'true' THEN 'true'
                    WHEN 'false' THEN 'false'
                    ELSE value END
                FROM json_each(?1)
                """)
    }

    /// The members of an object: their names, and their values as text; nil is a null.
    static func members(
        of line: [UInt8], with statement: Statement
    ) throws -> [(name: String, value: String?)] {
        guard let text = String(validating: line, as: UTF8.self) else {
            throw LoadFailure("is not UTF-8")
        }
        guard line.first(where: { !ASCIISpace.contains($0) }) == UInt8(ascii: "{") else {
            throw LoadFailure("is no JSON object")
        }
        do {
            let rows = try Row.fetchCursor(statement, arguments: [text])
            var members: [(name: String, value: String?)] = []
            while let row = try rows.next() { members.append((row[0], row[1])) }
            return members
        } catch is DatabaseError {
            throw LoadFailure("is no JSON object")
        }
    }
}
