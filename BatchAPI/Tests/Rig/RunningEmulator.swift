import Foundation

/// An emulator in a process of its own.
package final class RunningEmulator: @unchecked Sendable {
    package static let token = "rehearsal-0123456789abcdef"

    /// Such as `http://127.0.0.1:40123`.
    package let address: String
    private let process: Process

    /// Starts one with more arguments, such as those that set data sources up, and waits until it
    /// listens. It logs into the file `log`, where there is one.
    package init(state: String, log: String? = nil, _ arguments: [String]) throws {
        process = Process()
        process.executableURL = Executable.emulator.url
        process.arguments =
            ["--port", "0", "--state", state, "--token", Self.token]
            + (log == nil ? ["--quiet"] : []) + arguments
        if let log {
            _ = FileManager.default.createFile(atPath: log, contents: nil)
            process.standardError = FileHandle(forWritingAtPath: log)
        }
        process.standardInput = FileHandle.nullDevice
        let pipe = Pipe()
        process.standardOutput = pipe
        try process.run()
        var line = ""
        while !line.hasSuffix("\n") {
            guard let part = try pipe.fileHandleForReading.read(upToCount: 1), !part.isEmpty else {
                throw RigError("the emulator has ended")
            }
            line += String(decoding: part, as: UTF8.self)
        }
        guard line.hasPrefix("listening on ") else { throw RigError("it said \(line)") }
        address = String(line.dropFirst("listening on ".count).dropLast())
    }

    deinit { kill() }

    /// Ends it at once, as a power cut would end a process.
    package func kill() {
        guard process.isRunning else { return }
        Foundation.kill(process.processIdentifier, SIGKILL)
        process.waitUntilExit()
    }

    package var endpoint: String { address + "/api/files/upload" }

    /// Asks for a signed URL as curl does.
    package func ask(
        _ form: String, token: String? = RunningEmulator.token
    ) async throws -> HTTPAnswer {
        var headers = ["Content-Type": "application/x-www-form-urlencoded"]
        if let token {
            headers["Authorization"] = "Basic " + Data("\(token):".utf8).base64EncodedString()
        }
        return try await HTTPAnswer.of("POST", endpoint, headers: headers, body: form)
    }

    /// A signed URL.
    package func url(_ dataSource: String, _ type: String, _ batchDate: String) async throws
        -> String
    {
        let date = batchDate.replacingOccurrences(of: "+", with: "%2B")
        let answer = try await ask("dataSource=\(dataSource)&recordType=\(type)&batchDate=\(date)")
        let object = try JSONSerialization.jsonObject(with: Data(answer.body.utf8))
        guard let url = (object as? [String: String])?["signedUrl"] else {
            throw RigError("no signed URL: \(answer.body)")
        }
        return url
    }

    /// Asks for a URL and uploads to it; gives the answer to the PUT.
    package func upload(
        _ dataSource: String, _ type: String, _ batchDate: String, _ content: String
    ) async throws -> HTTPAnswer {
        try await HTTPAnswer.of("PUT", try await url(dataSource, type, batchDate), body: content)
    }

    /// Sends JSON to the control.
    package func control(_ method: String, _ path: String, _ body: String) async throws {
        let answer = try await HTTPAnswer.of(
            method, address + "/control/" + path, headers: ["Content-Type": "application/json"],
            body: body)
        guard answer.status == 200 else { throw RigError(answer.body) }
    }

    /// The state as `GET /control/state` tells it.
    package func state() async throws -> EmulatorState {
        let answer = try await HTTPAnswer.of("GET", address + "/control/state")
        return try JSONDecoder().decode(EmulatorState.self, from: Data(answer.body.utf8))
    }

    /// The state once no batch that is complete waits for its load any more.
    package func settled(
        _ isSettled: (EmulatorState) -> Bool
    ) async throws -> EmulatorState {
        for _ in 0..<1_000 {
            let state = try await state()
            if isSettled(state) { return state }
            try await Task.sleep(for: .milliseconds(10))
        }
        throw RigError("the state does not come: \(try await state())")
    }
}

/// Why a test could not do what it wanted.
package struct RigError: Error, CustomStringConvertible {
    package let description: String

    package init(_ description: String) { self.description = description }
}
