import Bytes
import Diagnostics
import Rules

extension FileFormat {
    /// What an input is checked as: what was wished, or else what its name tells, or else what its
    /// first bytes do.
    static func of(_ path: Path, head: Span<UInt8>, wished: FileFormat?) -> FileFormat {
        wished ?? named(path) ?? (FormatMismatch.startsAsJSON(head) ? .ndjson : .csv)
    }

    /// What the extension of a name tells; nil for one that is of neither format.
    package static func named(_ path: Path) -> FileFormat? {
        if path.hasExtension("csv") { return .csv }
        let isJSON =
            path.hasExtension("ndjson") || path.hasExtension("jsonl") || path.hasExtension("json")
        return isJSON ? .ndjson : nil
    }
}
