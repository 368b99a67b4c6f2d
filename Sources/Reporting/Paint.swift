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

extension Paint {
    private static let all: [Paint] = [.error, .warning, .note, .passed, .frame, .strong]

    /// The word for the colour that an SGR sequence, `[` and its parameters, switches on; nil for
    /// one that ends a colour.
    static func name(ofSequence sequence: ArraySlice<UInt8>) -> StaticString? {
        let parameters = sequence.dropFirst()
        guard let paint = all.first(where: { parameters.elementsEqual($0.parameters.bytes) })
        else { return nil }
        return switch paint {
        case .error: "error"
        case .warning: "warning"
        case .note: "note"
        case .passed: "passed"
        case .frame: "frame"
        case .strong: "strong"
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
