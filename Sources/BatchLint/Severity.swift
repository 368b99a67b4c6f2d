import Diagnostics

/// How much a finding weighs.
public enum Severity: Sendable, Hashable, CaseIterable, Comparable {
    /// Worth knowing.
    case note
    /// Usually damaged data.
    case warning
    /// Blocks the upload.
    case error

    init(_ severity: Diagnostics.Severity) {
        switch severity {
        case .note: self = .note
        case .warning: self = .warning
        case .error: self = .error
        }
    }

    var stored: Diagnostics.Severity {
        switch self {
        case .note: .note
        case .warning: .warning
        case .error: .error
        }
    }
}
