import BatchWire
import Foundation
import Logging

/// Writes each message as one line to standard error: the time, and the words.
package struct LineLogHandler: LogHandler {
    package var metadata: Logger.Metadata = [:]
    package var logLevel: Logger.Level

    package init(level: Logger.Level = .info) { logLevel = level }

    package subscript(metadataKey key: String) -> Logger.Metadata.Value? {
        get { metadata[key] }
        set { metadata[key] = newValue }
    }

    package func log(event: LogEvent) {
        let time = CivilTime(secondsSinceEpoch: Int(Date().timeIntervalSince1970)).text
        let mark = event.level >= .warning ? "\(event.level): " : ""
        let line = "\(time) \(mark)\("\(event.message)".shown)\n"
        try? FileHandle.standardError.write(contentsOf: Data(line.utf8))
    }
}
