import Foundation
import Testing

/// A file of one test's own, which the test removes.
struct TemporaryFile {
    let path: String

    init(_ text: String) {
        path =
            FileManager.default.temporaryDirectory
            .appending(path: "batchlint-library-\(UInt64.random(in: 0...UInt64.max)).csv").path
        _ = FileManager.default.createFile(atPath: path, contents: Data(text.utf8))
    }

    func remove() { try? FileManager.default.removeItem(atPath: path) }

    func append(_ text: String) throws {
        let handle = try #require(FileHandle(forWritingAtPath: path))
        try handle.seekToEnd()
        try handle.write(contentsOf: Data(text.utf8))
        try handle.close()
    }
}
