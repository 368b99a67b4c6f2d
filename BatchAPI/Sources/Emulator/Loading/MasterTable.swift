import GRDB

/// The table of one record type in the master data layer.
struct MasterTable {
    /// The column that says which load has written a record; no API name starts so.
    private static let loadColumn = "_load"

    let recordType: String
    let primaryKey: [String]
    private let name: String
    private var columns: Set<String>

    /// Finds the table, or makes it with these columns.
    init(
        dataSource: String, recordType: String, primaryKey: [String], columns: [String],
        in db: Database
    ) throws {
        self.recordType = recordType
        self.primaryKey = primaryKey
        name = "\(dataSource).\(recordType)"
        self.columns = []
        if try db.tableExists(name) {
            self.columns = Set(try db.columns(in: name).map(\.name))
            try adopt(columns, in: db)
        } else {
            try create(columns, in: db)
        }
    }

    /// Adds the columns that the table lacks. A primary key that is not among the names is a failure.
    mutating func adopt(_ names: [String], in db: Database) throws {
        try check(names)
        for name in names where !columns.contains(name) {
            try db.execute(
                sql: "ALTER TABLE \(self.name.quotedName) ADD COLUMN \(name.quotedName) TEXT")
            columns.insert(name)
        }
    }

    /// A statement that puts a record in the place of the one with its key; its arguments are the
    /// load, then the values in the order of the names. It changes nothing where the same load has
    /// written that key already.
    func insertion(of names: [String]) -> String {
        let load = Self.loadColumn
        let marks = Array(repeating: "?", count: names.count + 1).joined(separator: ", ")
        let list = ([load] + names).map(\.quotedName).joined(separator: ", ")
        let insertion = "INSERT INTO \(name.quotedName) (\(list)) VALUES (\(marks))"
        guard !primaryKey.isEmpty else { return insertion }
        let key = primaryKey.map(\.quotedName).joined(separator: ", ")
        let updates = ([load] + names).map { "\($0.quotedName) = excluded.\($0.quotedName)" }
        return insertion + " ON CONFLICT (\(key)) DO UPDATE SET "
            + updates.joined(separator: ", ")
            + " WHERE \(name.quotedName).\(load.quotedName) <> excluded.\(load.quotedName)"
    }

    private mutating func create(_ names: [String], in db: Database) throws {
        try check(names)
        let list = names.map { "\($0.quotedName) TEXT" }.joined(separator: ", ")
        try db.execute(
            sql:
                "CREATE TABLE \(name.quotedName) (\(Self.loadColumn.quotedName) INTEGER NOT NULL, \(list))"
        )
        if !primaryKey.isEmpty {
            let key = primaryKey.map(\.quotedName).joined(separator: ", ")
            try db.execute(
                sql:
                    "CREATE UNIQUE INDEX \("\(name) key".quotedName) ON \(name.quotedName) (\(key))"
            )
        }
        columns = Set(names + [Self.loadColumn])
    }

    private func check(_ names: [String]) throws(LoadFailure) {
        var seen: Set<String> = []
        for name in names {
            guard ColumnName.isValid(name) else {
                throw LoadFailure(
                    "\(recordType): `\(name.shown)` is no valid API name for a column")
            }
            guard seen.insert(name).inserted else {
                throw LoadFailure("\(recordType): column `\(name)` is there twice")
            }
        }
        for key in primaryKey where !seen.contains(key) {
            let new = columns.isEmpty ? [] : names.filter { !columns.contains($0) }
            let hint = new.isEmpty ? "" : "; new columns: \(new.joined(separator: ", "))"
            throw LoadFailure("\(recordType): primary key column `\(key)` is missing\(hint)")
        }
    }
}

extension String {
    /// The name as SQL writes it.
    fileprivate var quotedName: String {
        "\"" + split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"")
            + "\""
    }
}
