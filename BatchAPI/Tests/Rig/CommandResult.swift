import Foundation

/// What a command came to.
package struct CommandResult: Sendable {
    /// Its exit code; where a signal has ended it, 128 and the signal's number.
    package let exitCode: Int32
    package let output: String
    package let error: String

    /// Runs a command to its end.
    package static func run(
        _ executable: URL, _ arguments: [String], environment: [String: String] = [:],
        input: String? = nil
    ) throws -> CommandResult {
        let process = Process()
        process.executableURL = executable
        process.arguments = arguments
        process.environment = ProcessInfo.processInfo.environment
            .filter { $0.key != "BATCHLINT_TOKEN" }.merging(environment) { $1 }
        let folder = try Scratch()
        let output = try folder.write("output", "")
        let error = try folder.write("error", "")
        process.standardOutput = FileHandle(forWritingAtPath: output)
        process.standardError = FileHandle(forWritingAtPath: error)
        if let input {
            process.standardInput = FileHandle(forReadingAtPath: try folder.write("input", input))
        } else {
            process.standardInput = FileHandle.nullDevice
        }
        try process.run()
        process.waitUntilExit()
        let isSignal = process.terminationReason == .uncaughtSignal
        return CommandResult(
            exitCode: process.terminationStatus + (isSignal ? 128 : 0),
            output: try String(contentsOfFile: output, encoding: .utf8),
            error: try String(contentsOfFile: error, encoding: .utf8))
    }
}
