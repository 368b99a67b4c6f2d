import Foundation

/// A folder with a batch in it, an emulator, and the uploader's command.
package final class UploadRig: Sendable {
    package static let token = RunningEmulator.token
    package static let batchDate = "2026-11-29T06:00:00Z"

    package let scratch: Scratch
    package let emulator: RunningEmulator
    package let folder: String

    /// The data source `crm` with these record types.
    package init(types: [String] = ["accounts", "events", "users"]) throws {
        scratch = try Scratch()
        folder = scratch.path + "/batch"
        emulator = try RunningEmulator(
            state: scratch.path + "/state", log: scratch.path + "/log",
            ["--data-source", "crm"] + types.flatMap { ["--record-type", $0] })
        try scratch.write("batch/accounts.csv", "id,name\n1,Ann\n2,Bob\n")
        try scratch.write("batch/events.ndjson", "{\"id\":1,\"kind\":\"open\"}\n")
        try scratch.write("batch/users.csv", "id\n1\n")
    }

    /// The arguments of an upload of the batch.
    package func arguments(_ more: [String] = []) -> [String] {
        [
            "upload", folder, "--data-source", "crm", "--endpoint", emulator.endpoint,
            "--backoff-seconds", "0.01",
        ] + (more.contains("--batch-date") ? more : ["--batch-date", Self.batchDate] + more)
    }

    /// Uploads the batch.
    package func upload(_ more: [String] = [], token: String? = UploadRig.token) throws
        -> CommandResult
    {
        try CommandResult.run(
            Executable.upload.url, arguments(more),
            environment: token.map { ["BATCHLINT_TOKEN": $0] } ?? [:])
    }

    /// Starts an upload of the batch, and does not wait for it.
    package func start(_ more: [String] = []) throws -> Process {
        let process = Process()
        process.executableURL = Executable.upload.url
        process.arguments = arguments(more)
        process.environment = ["BATCHLINT_TOKEN": Self.token]
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        try process.run()
        return process
    }

    /// Injects a fault.
    package func fault(_ json: String) async throws {
        try await emulator.control("POST", "faults", json)
    }

    /// Waits until the batch has loaded; gives all batches.
    package func loaded(_ batchDate: String = UploadRig.batchDate) async throws
        -> [EmulatorState.Batch]
    {
        try await emulator.settled { state in
            state.batches("crm").contains { $0.batchDate == batchDate && $0.status == "loaded" }
        }.batches("crm")
    }

    /// The lines of the emulator's log that hold a text.
    package func logged(_ text: String) throws -> [String] {
        try String(contentsOfFile: scratch.path + "/log", encoding: .utf8).split(separator: "\n")
            .filter { $0.contains(text) }.map(String.init)
    }

    /// What the uploader keeps of the batch.
    package var record: String {
        (try? String(contentsOfFile: folder + "/.batchlint/state.json", encoding: .utf8)) ?? ""
    }
}
