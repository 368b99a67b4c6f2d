import ArgumentParser
import Bytes
import Diagnostics

/// What inputs are checked as.
enum InputFormat: String, ExpressibleByArgument, CaseIterable {
    case auto
    case csv
    case ndjson

    /// What an input of this name is checked as.
    func format(of path: Path) -> FileFormat {
        switch self {
        case .csv: .csv
        case .ndjson: .ndjson
        case .auto: path.hasExtension("ndjson") || path.hasExtension("jsonl") ? .ndjson : .csv
        }
    }
}
