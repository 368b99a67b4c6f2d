import BatchLint
import GRDB

/// Loads a CSV file into a table.
struct CSVLoad {
    let path: String
    let recordType: String

    /// Loads all its records; gives their number.
    func run(
        dataSource: String, primaryKey: [String], load: Int64, in db: Database
    ) throws -> Int {
        var reader = try RecordReader(path: path)
        guard let header = try reader.next() else {
            throw LoadFailure("\(recordType): file is empty")
        }
        let names = try values(header).map { $0 ?? "" }
        let table = try MasterTable(
            dataSource: dataSource, recordType: recordType, primaryKey: primaryKey, columns: names,
            in: db)
        let insertion = try RecordInsertion(into: table, names: names, in: db)
        var count = 0
        while let record = try reader.next() {
            guard record.fields.count == names.count else {
                throw LoadFailure(
                    "\(recordType): record \(record.number) has \(record.fields.count) fields, "
                        + "and the header has \(names.count)")
            }
            try insertion.insert(try values(record), load: load, number: record.number, in: db)
            count += 1
        }
        return count
    }

    /// The fields as text; an empty one is a null.
    private func values(_ record: BatchLint.Record) throws(LoadFailure) -> [String?] {
        guard record.hasRegularQuotes else {
            throw LoadFailure("\(recordType): record \(record.number) has a broken quote")
        }
        var values: [String?] = []
        values.reserveCapacity(record.fields.count)
        for field in record.fields {
            guard let text = String(validating: field, as: UTF8.self) else {
                throw LoadFailure("\(recordType): record \(record.number) is not UTF-8")
            }
            values.append(text.isEmpty ? nil : text)
        }
        return values
    }
}
