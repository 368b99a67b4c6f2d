import Bytes
import Foundation

/// A folder of one test's own, removed with all that is in it.
final class Scratch {
    let url: URL

    init() {
        url = FileManager.default.temporaryDirectory
            .appending(path: "batchlint-fixing-\(UInt64.random(in: 0...UInt64.max))")
        try? FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(at: url) }

    func path(_ name: String) -> Path { Path(Array(url.appending(path: name).path.utf8)) }

    @discardableResult
    func write(_ name: String, _ bytes: [UInt8]) throws -> Path {
        try Data(bytes).write(to: url.appending(path: name))
        return path(name)
    }

    func read(_ name: String) -> [UInt8]? {
        (try? Data(contentsOf: url.appending(path: name))).map { [UInt8]($0) }
    }

    /// All that is in the folder, hidden or not.
    var names: [String] {
        ((try? FileManager.default.contentsOfDirectory(atPath: url.path)) ?? []).sorted()
    }
}
