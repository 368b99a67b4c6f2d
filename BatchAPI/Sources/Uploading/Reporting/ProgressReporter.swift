import BatchLint
import BatchWire
import Foundation
import Synchronization

/// Tells people on standard error how an upload goes: with a line that changes on a terminal, with
/// one line for each step elsewhere.
package final class ProgressReporter: UploadObserver {
    /// The changing line is written anew after so long.
    private static let interval = Duration.milliseconds(100)

    private struct State {
        var hasLine = false
        var lastWritten = ContinuousClock.now
        var path = ""
        var rate = TransferRate()
    }

    private let isTerminal: Bool
    private let state = Mutex(State())

    package init(isTerminal: Bool) { self.isTerminal = isTerminal }

    package func note(_ event: UploadEvent) {
        switch event {
        case .checking(let path, let bytes):
            if isTerminal { change("checking \(path.shown) (\(ByteText.size(bytes)))") }
        case .checked(let file): say(words(file))
        case .decided(let decision, let dataSource, let files):
            say(words(decision, dataSource, files))
        case .sending(let path, let sent, let total): progress(path, sent, total)
        case .sent(let path, let recordType, let bytes, let seconds):
            let rate = seconds > 0 ? ", \(ByteText.size(Int(Double(bytes) / seconds)))/s" : ""
            say("sent \(path.shown) as \(recordType.shown), \(ByteText.size(bytes))\(rate)")
        case .retrying(let what, let reason, let wait):
            say("\(what.shown): \(reason); next attempt in \(ByteText.oneDecimal(wait)) s")
        case .completed(let dataSource, let batchDate):
            say("complete: \(dataSource.shown) under \(batchDate)")
        }
    }

    private func words(_ file: CheckedFile) -> String {
        let report = file.report
        let errors = report.findings(.error)
        let warnings = report.findings(.warning)
        let verdict = report.verdict == .passed ? "passed" : "blocked"
        let totals = [(errors, "error"), (warnings, "warning")].filter { $0.0 > 0 }.map {
            "\($0.0) \($0.1)\($0.0 == 1 ? "" : "s")"
        }
        let tail = totals.isEmpty ? "" : " (" + totals.joined(separator: ", ") + ")"
        return "\(verdict) \(file.file.path.shown), \(report.records) records\(tail)"
    }

    private func words(
        _ decision: BatchDecision, _ dataSource: String, _ files: [CheckedFile]
    ) -> String {
        let total = ByteText.size(files.reduce(0) { $0 + $1.file.stamp.size })
        let batch = "\(dataSource.shown) under \(decision.batchDate.text)"
        let count = files.count == 1 ? "1 file" : "\(files.count) files"
        switch decision {
        case .start: return "\(batch): \(count), \(total)"
        case .resume(_, let missing):
            return "\(batch): goes on, \(files.count - missing.count) of \(count) sent before"
        case .complete: return "\(batch): is complete with these files; nothing was sent"
        }
    }

    private func progress(_ path: String, _ sent: Int, _ total: Int) {
        guard isTerminal else { return }
        let text = state.withLock { state -> String? in
            if state.path != path || sent < FileBody.chunkBytes {
                state.path = path
                state.rate = TransferRate()
                state.lastWritten = .now - Self.interval
            }
            guard .now - state.lastWritten >= Self.interval || sent == total else { return nil }
            state.lastWritten = .now
            return state.rate.text(sent: sent, of: total)
        }
        if let text { change("sending \(path.shown): \(text)") }
    }

    /// Writes a line that the next one takes the place of.
    private func change(_ text: String) {
        state.withLock { state in
            state.hasLine = true
            write("\r\(text)\u{1B}[K")
        }
    }

    private func say(_ text: String) {
        state.withLock { state in
            write((state.hasLine ? "\r\u{1B}[K" : "") + text + "\n")
            state.hasLine = false
        }
    }

    private func write(_ text: String) {
        try? FileHandle.standardError.write(contentsOf: Data(text.utf8))
    }
}

extension String {
    /// The text with control characters made visible.
    package var shown: String { String(JSONValue.string(self).text().dropFirst().dropLast()) }
}
