/// The lightest finding that blocks the upload.
package enum FailOn: String, Sendable, CaseIterable {
    case error
    case warning
    case never

    /// The lightest finding that blocks; nil where none does.
    package var lightest: Severity? {
        switch self {
        case .error: .error
        case .warning: .warning
        case .never: nil
        }
    }

    /// Whether a run with these findings is blocked.
    package func blocks(_ summary: RunSummary) -> Bool {
        switch self {
        case .error: summary.errors > 0
        case .warning: summary.errors + summary.warnings > 0
        case .never: false
        }
    }
}
