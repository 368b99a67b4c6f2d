import Foundation

/// What a run of the built executable came to.
struct CommandResult {
    let exitCode: Int32
    let output: [UInt8]
    let errors: [UInt8]

    var outputText: String { String(decoding: output, as: UTF8.self) }
    var errorText: String { String(decoding: errors, as: UTF8.self) }

    /// The lines of standard output as JSON objects; traps where one is none.
    var objects: [[String: Any]] {
        output.split(separator: 0x0A).map { line in
            let object = try? JSONSerialization.jsonObject(with: Data(line))
            return object as? [String: Any] ?? [:]
        }
    }

    /// The codes of the diagnostics of a `jsonl` report, in order.
    var codes: [String] { objects.compactMap { $0["code"] as? String } }

    /// The last object of a `jsonl` report.
    var summary: [String: Any] { objects.last ?? [:] }
}
