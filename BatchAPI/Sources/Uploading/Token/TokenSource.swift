import Foundation

/// Where the token comes from; never from the command line itself, which all processes see.
package enum TokenSource: Hashable, Sendable {
    case file(path: String)
    /// A command for `sh -c`, which prints the token.
    case command(String)
    case standardInput
    /// `BATCHLINT_TOKEN`.
    case environment

    private static let limitBytes = 4_096
    package static let variable = "BATCHLINT_TOKEN"

    /// Reads the token.
    package func token() throws(UploadError) -> Token {
        switch self {
        case .file(let path): try Token(found: Self.text(file: path), in: path)
        case .command(let command):
            try Token(found: Self.text(command: command), in: "the output of the token command")
        case .standardInput:
            try Token(
                found: Self.text(FileHandle.standardInput, "standard input"), in: "standard input")
        case .environment:
            try Token(
                found: ProcessInfo.processInfo.environment[Self.variable] ?? "", in: Self.variable)
        }
    }

    private static func text(file path: String) throws(UploadError) -> String {
        let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard descriptor >= 0 else { throw .system(path: path, errno: errno) }
        let handle = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
        var status = stat()
        guard unsafe fstat(descriptor, &status) == 0 else {
            throw .system(path: path, errno: errno)
        }
        guard status.st_mode & S_IFMT == S_IFREG else {
            throw .usage("\(path): is no regular file")
        }
        guard status.st_mode & 0o077 == 0 else {
            throw .usage(
                "\(path): others than its owner have rights to the token; run: chmod 600 \(path)")
        }
        return try text(handle, path)
    }

    private static func text(command: String) throws(UploadError) -> String {
        let process = Process()
        let pipe = Pipe()
        process.executableURL = URL(fileURLWithPath: "/bin/sh")
        process.arguments = ["-c", command]
        process.standardOutput = pipe
        do { try process.run() } catch { throw .usage("the token command cannot be run: \(error)") }
        let found = try text(pipe.fileHandleForReading, "the output of the token command")
        process.waitUntilExit()
        guard process.terminationStatus == 0 else {
            throw .usage("the token command failed with exit code \(process.terminationStatus)")
        }
        return found
    }

    private static func text(_ handle: FileHandle, _ place: String) throws(UploadError) -> String {
        var bytes: [UInt8] = []
        do {
            while bytes.count <= limitBytes, let part = try handle.read(upToCount: limitBytes),
                !part.isEmpty
            {
                bytes += part
            }
        } catch {
            throw .usage("\(place) cannot be read: \(error)")
        }
        guard bytes.count <= limitBytes else { throw .usage("\(place) is too long for a token") }
        return String(decoding: bytes, as: UTF8.self)
    }
}
