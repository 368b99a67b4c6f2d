import Emulator
import Foundation
import Rig
import Testing

@Suite struct StartTests {
    @Test func `options belong to the data source before them`() throws {
        let options = ProvisioningOption.all(in: [
            "--port", "1", "--data-source", "a", "--record-type=x=s.csv", "--record-type", "y",
            "--primary-key", "x=id,day", "--data-source", "b", "--schedule", "06:30",
            "--record-type", "z",
        ])
        let plans = try ProvisioningOption.plans(options)
        #expect(plans.map(\.name) == ["a", "b"])
        #expect(plans[0].recordTypes.map(\.name) == ["x", "y"])
        #expect(plans[0].recordTypes.map(\.samplePath) == ["s.csv", nil])
        #expect(plans[0].recordTypes.map(\.primaryKey) == [["id", "day"], []])
        #expect(plans.map(\.setTime) == [nil, 23_400])
    }

    @Test(arguments: [
        (
            ["--record-type", "x", "--data-source", "a"],
            "--data-source comes before what belongs to it"
        ),
        (["--data-source", "a"], "data source a has no record type"),
        (
            ["--data-source", "a", "--record-type", "x", "--record-type", "x"],
            "record type x is there twice in a"
        ),
        (["--data-source", "a b", "--record-type", "x"], "`a b` cannot be a data source's name"),
        (
            ["--data-source", "a", "--record-type", "x", "--schedule", "6:00"],
            "--schedule 6:00: HH:MM is needed"
        ),
        (
            ["--data-source", "a", "--record-type", "x", "--primary-key", "y=id"],
            "--primary-key y=id: NAME=COLUMN is needed, with a record type that --record-type has named before"
        ),
        (
            ["--data-source", "a", "--record-type", "x=/nowhere.csv"],
            "/nowhere.csv: No such file or directory"
        ),
    ])
    func `what makes no sense ends the start with 2`(arguments: [String], words: String) throws {
        let scratch = try Scratch()
        let result = try CommandResult.run(
            Executable.emulator.url,
            ["--port", "0", "--state", scratch.path + "/s", "--token", "t"] + arguments)
        #expect(result.exitCode == 2)
        #expect(result.error.contains(words))
    }

    @Test func `the settings of the check tell the data sources`() throws {
        let scratch = try Scratch()
        let path = try scratch.write(
            "batchlint.json",
            """
            {
                // What Zuora has set up.
                "rules": {"ignore": ["C410"]},
                "data-sources": {
                    "crm": {
                        "record-types": {
                            "users": {"file": "u*.csv"},
                            "accounts": {"contract": "contracts/accounts.json"},
                        },
                        "schedule": "06:00+01:00",
                    },
                },
            }
            """)
        let plans = try DataSourcePlan.all(settingsPath: path)
        #expect(plans.map(\.name) == ["crm"])
        #expect(plans[0].recordTypes.map(\.name) == ["accounts", "users"])
        #expect(plans[0].recordTypes[0].samplePath == scratch.path + "/contracts/accounts.json")
        #expect(plans[0].recordTypes[1].samplePath == nil)
        #expect(plans[0].setTime == 18_000)
    }

    @Test(arguments: ["", "[]", "{}", #"{"data-sources":{}}"#, #"{"data-sources":[]}"#])
    func `settings without data sources are none`(content: String) throws {
        let scratch = try Scratch()
        let path = try scratch.write("batchlint.json", content)
        #expect(throws: EmulatorError.self) { try DataSourcePlan.all(settingsPath: path) }
    }

    @Test func `a folder is used by one emulator at a time`() throws {
        let scratch = try Scratch()
        let arguments = ["--data-source", "a", "--record-type", "x"]
        let first = try RunningEmulator(state: scratch.path, arguments)
        let second = try CommandResult.run(
            Executable.emulator.url,
            ["--port", "0", "--state", scratch.path, "--token", "t"] + arguments)
        #expect(second.exitCode == 2)
        #expect(second.error.contains("another emulator uses this folder"))
        first.kill()
    }

    @Test func `a primary key that is another one than before ends the start`() throws {
        let scratch = try Scratch()
        let arguments = ["--data-source", "a", "--record-type", "x", "--primary-key"]
        try RunningEmulator(state: scratch.path, arguments + ["x=id"]).kill()
        let second = try CommandResult.run(
            Executable.emulator.url,
            ["--port", "0", "--state", scratch.path, "--token", "t"] + arguments + ["x=key"])
        #expect(second.exitCode == 2)
        #expect(second.error.contains("was set up with the primary key `id`, not `key`"))
    }
}
