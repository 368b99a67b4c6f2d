import GRDB

/// Puts the records of one file into a table.
struct RecordInsertion {
    private let names: [String]
    private let keyPositions: [Int]
    private let recordType: String
    private let statement: Statement

    /// `names` are those of the values, in their order.
    init(into table: MasterTable, names: [String], in db: Database) throws {
        self.names = names
        recordType = table.recordType
        keyPositions = table.primaryKey.compactMap { names.firstIndex(of: $0) }
        statement = try db.makeStatement(sql: table.insertion(of: names))
    }

    /// Puts a record there; nil is a null. `number` counts from 1.
    func insert(_ values: [String?], load: Int64, number: Int, in db: Database) throws {
        for position in keyPositions where values[position] == nil {
            throw LoadFailure(
                "\(recordType): primary key `\(names[position])` is empty in record \(number)")
        }
        var arguments: [(any DatabaseValueConvertible)?] = [load]
        arguments += values
        // Their number is that of the names: what GRDB would check again for each record.
        statement.setUncheckedArguments(StatementArguments(arguments))
        try statement.execute()
        guard !keyPositions.isEmpty, db.changesCount == 0 else { return }
        let key = keyPositions.map { values[$0] ?? "" }.joined(separator: ", ")
        throw LoadFailure(
            "\(recordType): primary key `\(key.shown)` is there a second time in record \(number)")
    }
}
