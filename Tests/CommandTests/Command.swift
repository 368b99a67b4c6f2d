import Foundation

/// Runs the executable that was built beside the tests.
struct Command {
    /// Where standard input comes from.
    enum Input {
        case none
        case file(URL)
        case pipe([UInt8])
    }

    static let executable = URL(filePath: ProcessInfo.processInfo.arguments[0])
        .deletingLastPathComponent().appending(path: "batchlint")

    var folder: Scratch
    var environment: [String: String] = [:]

    /// Runs it in the folder, with nothing in the environment but what was given.
    func run(_ arguments: [String], input: Input = .none) throws -> CommandResult {
        try run(Self.executable, arguments, input)
    }

    /// Runs a script of `sh`, in which `$BATCHLINT` is the executable.
    func runShell(_ script: String) throws -> CommandResult {
        try run(URL(filePath: "/bin/sh"), ["-c", script], .none)
    }

    private func run(
        _ executable: URL, _ arguments: [String], _ input: Input
    ) throws -> CommandResult {
        // The folder goes when nobody holds it.
        defer { withExtendedLifetime(folder) {} }
        let process = Process()
        process.executableURL = executable
        process.arguments = arguments
        process.currentDirectoryURL = folder.url
        process.environment = environment.merging(
            ["BATCHLINT": Self.executable.path, "PATH": "/usr/bin:/bin"]) { given, _ in given }
        // Files take any amount while the process runs; pipes would have to be emptied.
        let (output, errors) = (Scratch(), Scratch())
        process.standardOutput = try FileHandle(forWritingTo: output.write("stdout", []))
        process.standardError = try FileHandle(forWritingTo: errors.write("stderr", []))
        let pipe = Pipe()
        switch input {
        case .none: process.standardInput = FileHandle.nullDevice
        case .file(let url): process.standardInput = try FileHandle(forReadingFrom: url)
        case .pipe: process.standardInput = pipe
        }
        try process.run()
        if case .pipe(let bytes) = input {
            try pipe.fileHandleForWriting.write(contentsOf: Data(bytes))
            try pipe.fileHandleForWriting.close()
        }
        process.waitUntilExit()
        return CommandResult(
            exitCode: process.terminationStatus, output: output.read("stdout"),
            errors: errors.read("stderr"))
    }
}
