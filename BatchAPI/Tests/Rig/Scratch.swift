import Foundation

/// A folder of a test's own, which goes with it.
package final class Scratch: Sendable {
    package let path: String

    package init() throws {
        path = FileManager.default.temporaryDirectory.path + "/batchlint-" + UUID().uuidString
        try FileManager.default.createDirectory(
            atPath: path, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    /// Writes a file; gives its path.
    @discardableResult
    package func write(_ name: String, _ content: String) throws -> String {
        try write(name, Data(content.utf8))
    }

    /// Writes a file, and the folders above it; gives its path.
    @discardableResult
    package func write(_ name: String, _ content: Data) throws -> String {
        let file = path + "/" + name
        try FileManager.default.createDirectory(
            atPath: (file as NSString).deletingLastPathComponent,
            withIntermediateDirectories: true)
        try content.write(to: URL(fileURLWithPath: file))
        return file
    }
}
