import ArgumentParser
import Diagnostics

/// The lightest finding that blocks the upload.
enum FailOn: String, ExpressibleByArgument, CaseIterable {
    case error
    case warning
    case never

    /// The lightest finding that blocks; nil where none does.
    var lightest: Severity? {
        switch self {
        case .error: .error
        case .warning: .warning
        case .never: nil
        }
    }

    /// Whether a run with these findings is blocked.
    func blocks(_ summary: RunSummary) -> Bool {
        switch self {
        case .error: summary.errors > 0
        case .warning: summary.errors + summary.warnings > 0
        case .never: false
        }
    }
}
