import GRDB

extension Ledger {
    /// Sets a data source up, or adds what it lacks. What is there stays as it is.
    ///
    /// `now` is in seconds from 1970-01-01T00:00:00Z.
    func provision(_ plan: DataSourcePlan, now: Int) throws(EmulatorError) {
        do {
            try pool.write { db in
                try db.execute(
                    sql: "INSERT OR IGNORE INTO dataSource (name) VALUES (?)",
                    arguments: [plan.name])
                let row = try Row.fetchOne(
                    db, sql: "SELECT id, setTime FROM dataSource WHERE name = ?",
                    arguments: [plan.name])
                guard let row else { return }
                let id: Int64 = row[0]
                if plan.setTime != row[1] {
                    let schedule = plan.setTime.map { StreamSchedule(setTime: $0, startingAt: now) }
                    try db.execute(
                        sql: "UPDATE dataSource SET setTime = ?, due = ? WHERE id = ?",
                        arguments: [schedule?.setTime, schedule?.due, id])
                }
                for type in plan.recordTypes { try Self.provision(type, of: id, in: db) }
            }
        } catch let error as EmulatorError {
            throw error
        } catch {
            throw .database(path: path, words: "\(error)")
        }
    }

    private static func provision(
        _ type: DataSourcePlan.RecordType, of dataSource: Int64, in db: Database
    ) throws {
        let key = type.primaryKey.joined(separator: ",")
        let known = try String.fetchOne(
            db, sql: "SELECT primaryKey FROM recordType WHERE dataSource = ? AND name = ?",
            arguments: [dataSource, type.name])
        if let known {
            guard known == key else {
                throw EmulatorError.provisioning(
                    words: "\(type.name) was set up with the primary key `\(known)`, not `\(key)`: "
                        + "start with a new state folder to change it")
            }
            return
        }
        try db.execute(
            sql: "INSERT INTO recordType (dataSource, name, primaryKey) VALUES (?, ?, ?)",
            arguments: [dataSource, type.name, key])
    }
}
