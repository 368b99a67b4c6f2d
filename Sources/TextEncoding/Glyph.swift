import CICU

/// What a character is to its neighbours: the finest distinction that plausible text shows.
enum Glyph: Equatable {
    enum Script: Equatable {
        case latin
        case cyrillic
        case greek
        case hebrew
        case other
    }

    case letter(Script, isUpper: Bool)
    case digit
    /// White space, ASCII punctuation, and either end of a field.
    case edge
    /// Punctuation outside ASCII that text uses.
    case punctuation
    /// Anything else: frames, mathematics, modifiers, ordinals.
    case symbol

    init(_ scalar: UInt32) {
        switch scalar {
        case 0x30...0x39: self = .digit
        // They count as letters in Unicode.
        case 0xAA, 0xB5, 0xBA, 0x192: self = .symbol
        case 0xA1, 0xAB, 0xBB, 0xBF, 0x2010...0x2026, 0x2039, 0x203A: self = .punctuation
        case 0xA0: self = .edge
        default:
            switch bli_letter_of(scalar) {
            case BLI_LOWER_CASE: self = .letter(Self.script(of: scalar), isUpper: false)
            case BLI_UPPER_CASE: self = .letter(Self.script(of: scalar), isUpper: true)
            case BLI_CASELESS where Self.script(of: scalar) == .hebrew:
                self = .letter(.hebrew, isUpper: false)
            default: self = scalar < 0x80 ? .edge : .symbol
            }
        }
    }

    var isLetter: Bool {
        if case .letter = self { true } else { false }
    }

    var isLowerCase: Bool {
        if case .letter(_, isUpper: false) = self { true } else { false }
    }

    var isUpperCase: Bool {
        if case .letter(_, isUpper: true) = self { true } else { false }
    }

    private static func script(of scalar: UInt32) -> Script {
        switch scalar {
        case ..<0x250: .latin
        case 0x370...0x3FF: .greek
        case 0x400...0x4FF: .cyrillic
        case 0x5D0...0x5EA: .hebrew
        default: .other
        }
    }
}
