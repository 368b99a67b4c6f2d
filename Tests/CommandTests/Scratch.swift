import Foundation

/// A folder of one test's own, removed with all that is in it.
final class Scratch {
    let url: URL

    init() {
        url = FileManager.default.temporaryDirectory
            .appending(path: "batchlint-command-\(UInt64.random(in: 0...UInt64.max))")
        try? FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(at: url) }

    /// Writes a file, with the folders on the way to it.
    @discardableResult
    func write(_ name: String, _ bytes: [UInt8]) throws -> URL {
        let file = url.appending(path: name)
        try FileManager.default.createDirectory(
            at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(bytes).write(to: file)
        return file
    }

    @discardableResult
    func write(_ name: String, _ text: String) throws -> URL { try write(name, Array(text.utf8)) }

    func read(_ name: String) -> [UInt8] {
        (try? Data(contentsOf: url.appending(path: name))).map { [UInt8]($0) } ?? []
    }
}
