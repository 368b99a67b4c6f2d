import Diagnostics

/// What a run found, in a few words.
enum CountText {
    /// `2 errors, 1 warning`, `1 file could not be checked`, `no findings`.
    static func text(_ summary: RunSummary) -> [UInt8] {
        let totals: [(Int, StaticString)] = [
            (summary.errors, "error"), (summary.warnings, "warning"), (summary.notes, "note"),
        ]
        var parts = totals.filter { $0.0 > 0 }.map { QuantityText.count($0.0, $0.1) }
        if summary.failures > 0 {
            let count = QuantityText.count(summary.failures, "file")
            parts.append(count + Array(" could not be checked".utf8))
        }
        guard !parts.isEmpty else { return Array("no findings".utf8) }
        return Array(parts.joined(separator: Array(", ".utf8)))
    }
}
