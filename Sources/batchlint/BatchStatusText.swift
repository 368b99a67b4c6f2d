import BatchLint
import Diagnostics
import Settings

/// Words for what was uploaded to a data source, and for how it stands to its schedule.
struct BatchStatusText {
    /// So many batches are told with all that was sent; of older ones a line tells how many they are.
    static let batchesShown = 10

    /// The API name of the data source.
    let dataSource: [UInt8]
    /// The record types that a batch consists of; empty where nothing tells.
    var recordTypes: [[UInt8]] = []
    /// When it is loaded; nil without a schedule.
    var time: DailyTime?
    /// In the order of their batchDates.
    let batches: [BatchState.Batch]

    /// All lines at some moment, each with its end; the newest batch first.
    func lines(at now: Timestamp) -> String {
        let name = VisibleText.of(dataSource)
        let head = batches.isEmpty ? "\(name): nothing was uploaded yet\n" : "\(name):\n"
        return head + schedule(at: now)
            + batches.suffix(Self.batchesShown).reversed().map(lines).joined() + older
    }

    private var older: String {
        let count = batches.count - Self.batchesShown
        guard count > 0 else { return "" }
        return "  and \(count) older batch\(count == 1 ? "" : "es") in .batchlint/state.json\n"
    }

    private func schedule(at now: Timestamp) -> String {
        guard let time, let standing = BatchSchedule(time, batches).standing(at: now) else {
            return ""
        }
        let told =
            switch standing {
            case .complete(let next):
                "next batch \(next.text), "
                    + "in \(Self.span(next.secondsSince1970 - now.secondsSince1970))"
            case .due(let scheduled, let seconds):
                "batch of \(scheduled.text) is due: the stream pauses in \(Self.span(seconds))"
            case .paused(let scheduled, let seconds):
                "batch of \(scheduled.text) is missing: "
                    + "the stream has been paused for \(Self.span(seconds))"
            }
        return "  loaded each day at \(VisibleText.of(time.text)); \(told)\n"
    }

    private func lines(_ batch: BatchState.Batch) -> String {
        let uploads = batch.uploads.sorted { $0.key < $1.key }
        return "  \(batch.batchDate.text)  \(progress(of: batch))\n"
            + uploads.map { "    " + Self.line($0.key, $0.value) }.joined()
    }

    private func progress(of batch: BatchState.Batch) -> String {
        if let completed = batch.completedAt { return "complete since \(completed.text)" }
        let sent = "\(batch.uploads.count) uploaded"
        let missing = recordTypes.filter {
            batch.uploads[String(decoding: $0, as: UTF8.self)] == nil
        }
        guard !missing.isEmpty else { return sent + ", not yet complete" }
        return sent + ", missing: " + missing.map { VisibleText.of($0) }.joined(separator: ", ")
    }

    private static func line(_ recordType: String, _ upload: BatchState.Upload) -> String {
        let bytes = String(decoding: upload.bytes.groupedDigits, as: UTF8.self)
        return "\(visible(recordType))  \(upload.uploadedAt.text)  "
            + "\(bytes) byte\(upload.bytes == 1 ? "" : "s")  "
            + "sha256 \(visible(upload.sha256))  \(visible(upload.file))\n"
    }

    private static func visible(_ text: String) -> String { VisibleText.of(Array(text.utf8)) }

    /// A length of time, rounded down to minutes.
    static func span(_ seconds: Int) -> String {
        let (hours, minutes) = (seconds / 3_600, seconds / 60 % 60)
        guard hours > 0 else { return "\(minutes) min" }
        return "\(hours) h \(minutes < 10 ? "0" : "")\(minutes) min"
    }
}
