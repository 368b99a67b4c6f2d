import ArgumentParser
import Diagnostics

/// The lightest finding that blocks the upload.
enum FailOn: String, ExpressibleByArgument, CaseIterable {
    case error
    case warning
    case never

    /// Whether a run with these findings is blocked.
    func blocks(_ summary: RunSummary) -> Bool {
        switch self {
        case .error: summary.errors > 0
        case .warning: summary.errors + summary.warnings > 0
        case .never: false
        }
    }
}
