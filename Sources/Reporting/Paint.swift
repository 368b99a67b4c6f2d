import Diagnostics

/// A colour of the terminal's sixteen.
enum Paint {
    case error
    case warning
    case note
    case passed
    case frame
    case strong

    init(_ severity: Severity) {
        switch severity {
        case .error: self = .error
        case .warning: self = .warning
        case .note: self = .note
        }
    }

    /// The parameters of ANSI SGR.
    fileprivate var parameters: StaticString {
        switch self {
        case .error: "1;31"
        case .warning: "1;33"
        case .note: "1;34"
        case .passed: "1;32"
        case .frame: "34"
        case .strong: "1"
        }
    }
}

extension Style {
    /// The text in a colour, where colours are on; it has the same cells.
    func painted(_ text: [UInt8], _ paint: Paint) -> [UInt8] {
        guard isColored, !text.isEmpty else { return text }
        return [0x1B, 0x5B] + paint.parameters.bytes + [0x6D] + text + [0x1B, 0x5B, 0x30, 0x6D]
    }
}
