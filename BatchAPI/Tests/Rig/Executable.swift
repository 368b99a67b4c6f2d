import Foundation

/// The executables that were built beside the tests.
package enum Executable: String, Sendable {
    case emulator = "batchlint-emulator"
    case upload = "batchlint-upload"

    package var url: URL {
        URL(fileURLWithPath: ProcessInfo.processInfo.arguments[0])
            .resolvingSymlinksInPath().deletingLastPathComponent()
            .appendingPathComponent(rawValue)
    }
}
