import GRDB

/// Loads an NDJSON file into a table.
struct NDJSONLoad {
    let path: String
    let recordType: String

    /// Statements of so many sets of names are kept.
    private static let limitInsertions = 64

    /// Loads all its records; gives their number.
    func run(
        dataSource: String, primaryKey: [String], load: Int64, in db: Database
    ) throws -> Int {
        var lines = try LineReader(path: path)
        let statement = try MemberLister.statement(in: db)
        var table: MasterTable?
        var insertions: [[String]: RecordInsertion] = [:]
        var count = 0
        while let line = try lines.next() {
            if line.isBlank { continue }
            count += 1
            let members: [(name: String, value: String?)]
            do {
                members = try MemberLister.members(of: line, with: statement)
            } catch let failure as LoadFailure {
                throw LoadFailure("\(recordType): record \(count) \(failure.words)")
            }
            let names = members.map(\.name)
            if insertions[names] == nil {
                if insertions.count == Self.limitInsertions { insertions = [:] }
                if table == nil {
                    table = try MasterTable(
                        dataSource: dataSource, recordType: recordType, primaryKey: primaryKey,
                        columns: names, in: db)
                }
                try table?.adopt(names, in: db)
                insertions[names] = try table.map {
                    try RecordInsertion(into: $0, names: names, in: db)
                }
            }
            try insertions[names]?.insert(
                members.map(\.value), load: load, number: count, in: db)
        }
        guard count > 0 else { throw LoadFailure("\(recordType): file is empty") }
        return count
    }
}
