/// How much a finding weighs.
///
/// An error blocks the upload; a warning usually means damaged data; a note is worth knowing.
package enum Severity: UInt8, Sendable, CaseIterable, Comparable {
    case note
    case warning
    case error

    /// The word that people and machine formats read.
    package var word: StaticString {
        switch self {
        case .note: "note"
        case .warning: "warning"
        case .error: "error"
        }
    }

    package static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}
