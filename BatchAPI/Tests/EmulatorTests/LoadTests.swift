import Foundation
import GRDB
import Rig
import Testing

/// What becomes of a batch once all its record types are there.
@Suite struct LoadTests {
    private let scratch: Scratch
    private let emulator: RunningEmulator

    init() throws {
        scratch = try Scratch()
        let sample = try scratch.write("accounts.csv", "id,name\n1,Ann\n")
        let contract = try scratch.write(
            "users.json",
            #"{"fields":[{"name":"id","type":"string"},{"name":"age","type":"integer"}],"primaryKey":"id"}"#
        )
        emulator = try RunningEmulator(
            state: scratch.path + "/state",
            [
                "--data-source", "crm", "--record-type", "accounts=\(sample)",
                "--record-type", "users=\(contract)", "--primary-key", "accounts=id",
                "--data-source", "events", "--record-type", "clicks",
            ])
    }

    /// Uploads both record types of a batch; gives what it came to.
    private func load(
        _ day: Int, accounts: String, users: String = "{\"id\":\"u1\",\"age\":30}\n"
    ) async throws -> EmulatorState.Batch {
        let batchDate = "2026-11-\(day)T06:00:00Z"
        for (type, content) in [("accounts", accounts), ("users", users)] {
            #expect(try await emulator.upload("crm", type, batchDate, content).status == 200)
        }
        return try await settled("crm", batchDate)
    }

    private func settled(_ source: String, _ batchDate: String) async throws -> EmulatorState.Batch
    {
        let state = try await emulator.settled { state in
            state.batches(source).contains { $0.batchDate == batchDate && $0.status != "waiting" }
        }
        return try #require(state.batches(source).first { $0.batchDate == batchDate })
    }

    /// The records of a table, in order: each value, or `-` for a null.
    private func records(_ table: String, _ columns: String) throws -> [String] {
        var configuration = Configuration()
        configuration.readonly = true
        let queue = try DatabaseQueue(
            path: scratch.path + "/state/master.sqlite", configuration: configuration)
        return try queue.read { db in
            try Row.fetchAll(db, sql: "SELECT \(columns) FROM \"\(table)\" ORDER BY 1").map { row in
                row.databaseValues.map { String.fromDatabaseValue($0) ?? "-" }.joined(
                    separator: ",")
            }
        }
    }

    @Test func `a batch loads once all record types are there, and takes the place of its keys`()
        async throws
    {
        let first = try await load(20, accounts: "id,name\n1,Ann\n2,\"B,\"\"ob\"\"\"\n")
        #expect(first.status == "loaded")
        #expect(first.reason == nil)
        #expect(try records("crm.accounts", "id, name") == ["1,Ann", "2,B,\"ob\""])
        #expect(try records("crm.users", "id, age") == ["u1,30"])
        #expect(try await load(21, accounts: "name,id\nCy,2\n,3\n").status == "loaded")
        #expect(try records("crm.accounts", "id, name") == ["1,Ann", "2,Cy", "3,-"])
    }

    @Test func `new columns are added`() async throws {
        let users =
            #"{"id":"u1","plan":null,"mrr":12.50,"tags":["a"],"ok":true,"n":12345678901234567890}"#
        let batch = try await load(20, accounts: "id,region\n1,EU\n", users: users + "\n")
        #expect(batch.status == "loaded")
        #expect(try records("crm.accounts", "id, name, region") == ["1,-,EU"])
        #expect(
            try records("crm.users", "id, age, plan, mrr, tags, ok, n")
                == ["u1,-,-,12.50,[\"a\"],true,12345678901234567890"])
    }

    @Test(arguments: [
        (
            "account_id,name\n1,Ann\n",
            "accounts: primary key column `id` is missing; new columns: account_id"
        ),
        ("name\nAnn\n", "accounts: primary key column `id` is missing"),
        ("id,name\n,Ann\n", "accounts: primary key `id` is empty in record 1"),
        (
            "id,name\n1,Ann\n2,Bob\n1,Cy\n",
            "accounts: primary key `1` is there a second time in record 3"
        ),
        ("id,Full Name\n1,Ann\n", "accounts: `Full Name` is no valid API name for a column"),
        ("id,id\n1,1\n", "accounts: column `id` is there twice"),
        ("id,name\n1\n", "accounts: record 1 has 1 fields, and the header has 2"),
        ("id,name\n1,\"Ann\" x\n", "accounts: record 1 has a broken quote"),
        ("", "accounts: file is empty"),
        ("{\"id\":1\n", "accounts: record 1 is no JSON object"),
    ])
    func `a file that breaks the structure fails the load, and nothing of the batch is loaded`(
        accounts: String, reason: String
    ) async throws {
        let batch = try await load(20, accounts: accounts)
        #expect(batch.status == "failed")
        #expect(batch.reason == reason)
        #expect(try records("crm.users", "id").isEmpty)
        #expect(try await load(21, accounts: "id,name\n1,Ann\n").status == "loaded")
        #expect(try records("crm.accounts", "id, name") == ["1,Ann"])
    }

    @Test func `a file that comes again after the load changes nothing`() async throws {
        _ = try await load(20, accounts: "id,name\n1,Ann\n")
        let again = try await emulator.upload(
            "crm", "accounts", "2026-11-20T06:00:00Z", "id,name\n1,Zoe\n")
        #expect(again.status == 200)
        let state = try await emulator.state()
        #expect(state.batches("crm").map(\.status) == ["loaded"])
        #expect(state.batches("crm").first?.uploads.first?.bytes == 14)
        #expect(try records("crm.accounts", "id, name") == ["1,Ann"])
    }

    @Test func `a file that comes again before the load takes the place of the first`() async throws
    {
        #expect(
            try await emulator.upload("crm", "accounts", "2026-11-20T06:00:00Z", "broken").status
                == 200)
        #expect(try await load(20, accounts: "id,name\n1,Ann\n").status == "loaded")
    }

    @Test func `batches need the exact same batchDate`() async throws {
        for (type, batchDate) in [
            ("accounts", "2026-11-20T06:00:00Z"), ("users", "2026-11-20T06:00:00+0000"),
        ] {
            #expect(try await emulator.upload("crm", type, batchDate, "id\n1\n").status == 200)
        }
        #expect(try await emulator.state().batches("crm").map(\.status) == ["waiting", "waiting"])
    }

    @Test func `a stream that waits for a scheduled data source loads nothing until it is there`()
        async throws
    {
        let scheduled = try Scratch()
        let emulator = try RunningEmulator(
            state: scheduled.path + "/state",
            [
                "--data-source", "daily", "--record-type", "metrics", "--schedule", "06:00",
                "--data-source", "other", "--record-type", "things",
            ])
        try await emulator.control("POST", "clock", #"{"advanceSeconds":108000}"#)
        #expect(try await emulator.state().dataSources.map(\.stream) == ["paused", "paused"])
        #expect(
            try await emulator.upload("other", "things", "2026-11-20T06:00:00Z", "id\n1\n").status
                == 200)
        try await Task.sleep(for: .milliseconds(200))
        let waiting = try #require(try await emulator.state().batches("other").first)
        #expect(waiting.status == "waiting")
        #expect(waiting.reason == "the stream is paused until daily is there")
        #expect(
            try await emulator.upload("daily", "metrics", "2026-11-20T06:00:00Z", "id\n1\n").status
                == 200)
        let state = try await emulator.settled { state in
            ["daily", "other"].allSatisfy { state.batches($0).first?.status == "loaded" }
        }
        #expect(state.dataSources.map(\.stream) == ["running", "running"])
    }

    @Test func `a kill loses no upload, and the load is made up for`() async throws {
        let state = scratch.path + "/killed"
        let arguments = ["--data-source", "a", "--record-type", "x", "--record-type", "y"]
        var emulator = try RunningEmulator(state: state, arguments)
        #expect(
            try await emulator.upload("a", "x", "2026-11-20T06:00:00Z", "id\n1\n").status == 200)
        let url = try await emulator.url("a", "y", "2026-11-20T06:00:00Z")
        emulator.kill()
        emulator = try RunningEmulator(state: state, arguments)
        #expect(try await emulator.state().batches("a").first?.uploads.map(\.recordType) == ["x"])
        let moved =
            emulator.address + (URLComponents(string: url)?.percentEncodedPath ?? "")
            + "?" + (URLComponents(string: url)?.percentEncodedQuery ?? "")
        #expect(try await HTTPAnswer.of("PUT", moved, body: "id\n1\n").status == 200)
        emulator.kill()
        emulator = try RunningEmulator(state: state, arguments)
        _ = try await emulator.settled { $0.batches("a").first?.status == "loaded" }
    }
}
