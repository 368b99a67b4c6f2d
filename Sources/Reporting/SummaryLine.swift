import Diagnostics

/// The last line of a run: the verdict, what was found, and what was read.
package enum SummaryLine {
    /// The line with its line feed. `filesWithFindings` is told where it is known.
    package static func text(
        _ summary: RunSummary, filesWithFindings: Int? = nil, style: Style
    ) -> [UInt8] {
        let dot = [0x20] + style.glyphs.dot.bytes + [0x20]
        var parts: [[UInt8]] = []
        var work = volume(of: summary)
        if let findings = findings(summary, inFiles: filesWithFindings) {
            parts.append(findings)
        } else {
            work = QuantityText.count(summary.files, "file") + Array(", ".utf8) + work
        }
        if summary.failures > 0 {
            let count = QuantityText.count(summary.failures, "file")
            parts.insert(count + Array(" could not be checked".utf8), at: 0)
        }
        parts.append(work)
        if let fixable = fixable(summary) { parts.append(fixable) }
        if summary.withheld > 0 {
            parts.append(summary.withheld.groupedDigits + Array(" withheld".utf8))
        }
        if summary.skipped > 0 {
            let count = QuantityText.count(summary.skipped, "other file")
            parts.append(count + Array(" skipped".utf8))
        }
        let verdict = style.painted(summary.verdict.word.bytes, paint(for: summary.verdict))
        return verdict + Array(": ".utf8) + parts.joined(separator: dot) + [0x0A]
    }

    /// `2 errors, 1 warning in 3 groups in 1 of 3 files`; nil where nothing was found.
    private static func findings(_ summary: RunSummary, inFiles files: Int?) -> [UInt8]? {
        let totals: [(Int, StaticString)] = [
            (summary.errors, "error"), (summary.warnings, "warning"), (summary.notes, "note"),
        ]
        let found = totals.filter { $0.0 > 0 }.map { QuantityText.count($0.0, $0.1) }
        guard !found.isEmpty else { return nil }
        let share = files.map { $0.groupedDigits + Array(" of ".utf8) } ?? []
        let groups =
            summary.groups > 0
            ? Array(" in ".utf8) + QuantityText.count(summary.groups, "group") : []
        let text = Array(found.joined(separator: Array(", ".utf8))) + groups
        // Those on a batch as a whole are in no file.
        guard files != 0 else { return text }
        return text + Array(" in ".utf8) + share + QuantityText.count(summary.files, "file")
    }

    /// `3,120 records, 181 kB in 12 ms (15 MB/s)`.
    private static func volume(of summary: RunSummary) -> [UInt8] {
        let time = summary.elapsedNanoseconds
        let text =
            QuantityText.count(summary.records, "record") + Array(", ".utf8)
            + QuantityText.size(bytes: summary.bytes) + Array(" in ".utf8)
            + QuantityText.time(nanoseconds: time)
        guard let rate = QuantityText.rate(bytes: summary.bytes, nanoseconds: time) else {
            return text
        }
        return text + Array(" (".utf8) + rate + Array(")".utf8)
    }

    private static func fixable(_ summary: RunSummary) -> [UInt8]? {
        let safe = summary.safelyFixable
        let unsafe = summary.unsafelyFixable
        if safe == 0, unsafe == 0 { return nil }
        let more = unsafe.groupedDigits + (safe > 0 ? Array(" more".utf8) : [])
        let unsafely = more + Array(" with --unsafe".utf8)
        if safe == 0 { return Array("fixable: ".utf8) + unsafely }
        let safely = safe.groupedDigits + Array(" fixable".utf8)
        return unsafe == 0 ? safely : safely + Array(", ".utf8) + unsafely
    }

    private static func paint(for verdict: RunSummary.Verdict) -> Paint {
        switch verdict {
        case .passed: .passed
        case .blocked: .error
        case .unknown: .warning
        }
    }
}
