import Foundation

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// The command while it runs, with standard input held open.
final class RunningCommand {
    /// What takes longer hangs, however busy the machine is.
    private static let patience = Duration.seconds(300)

    private let process = Process()
    private let terminal: Terminal
    private let input = Pipe()
    private let folder = Scratch()

    /// Standard error is the terminal's, and standard output too unless it goes to a file.
    init(
        _ arguments: [String], terminal: Terminal, outputToFile: Bool = false,
        environment: [String: String] = ["LC_ALL": "C.UTF-8", "TERM": "xterm"]
    ) throws {
        self.terminal = terminal
        process.executableURL = Command.executable
        process.arguments = arguments
        process.currentDirectoryURL = folder.url
        process.environment = environment
        process.standardInput = input
        process.standardError = terminal.program
        process.standardOutput =
            outputToFile
            ? try FileHandle(forWritingTo: folder.write("stdout", [])) : terminal.program
        try process.run()
    }

    var output: String { String(decoding: folder.read("stdout"), as: UTF8.self) }

    /// The names in the folder that it runs in.
    var files: [String] {
        let names = try? FileManager.default.contentsOfDirectory(atPath: folder.url.path)
        return (names ?? []).sorted()
    }

    func write(_ text: String) throws {
        try input.fileHandleForWriting.write(contentsOf: Data(text.utf8))
    }

    /// Ends the input, and gives the exit code.
    func finish() throws -> Int32 {
        try input.fileHandleForWriting.close()
        return exitCode()
    }

    /// Sends a signal, and gives the exit code; the input stays open.
    func end(by signal: CInt) -> Int32 {
        kill(process.processIdentifier, signal)
        return exitCode()
    }

    /// Writes records until a text stands on the terminal; false when it hangs.
    func write(_ records: String, until text: String) throws -> Bool {
        let start = ContinuousClock.now
        while ContinuousClock.now - start < Self.patience {
            try write(records)
            terminal.take(waitMilliseconds: 1)
            if terminal.text.contains(text) { return true }
        }
        return false
    }

    /// Waits for the end, unless it hangs, and reads the terminal meanwhile, since it holds
    /// little.
    private func exitCode() -> Int32 {
        let start = ContinuousClock.now
        while process.isRunning {
            terminal.take(waitMilliseconds: 5)
            if ContinuousClock.now - start > Self.patience {
                kill(process.processIdentifier, SIGKILL)
            }
        }
        terminal.take(waitMilliseconds: 50)
        return process.terminationReason == .exit ? process.terminationStatus : -1
    }
}
