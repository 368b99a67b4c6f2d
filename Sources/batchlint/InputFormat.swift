import ArgumentParser
import Diagnostics

/// What inputs are checked as.
enum InputFormat: String, ExpressibleByArgument, CaseIterable {
    case auto
    case csv
    case ndjson

    /// The format that is wished; nil: names and first bytes tell.
    var wished: FileFormat? {
        switch self {
        case .auto: nil
        case .csv: .csv
        case .ndjson: .ndjson
        }
    }
}
