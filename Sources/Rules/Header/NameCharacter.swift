/// What a character of a column name is to the header rules: each breaks one of them at most.
enum NameCharacter: Hashable {
    /// `a` to `z`
    case lowerCaseLetter
    /// `A` to `Z`
    case upperCaseLetter
    case digit
    case underscore
    /// ASCII white space, and what Unicode has as White_Space.
    case whiteSpace
    /// Anything else that is a character, letters outside ASCII and controls too.
    case other
    /// What the encoding rules report as errors: ill-formed bytes and U+0000.
    case damage

    init(_ scalar: UInt32) {
        switch scalar {
        case 0x61...0x7A: self = .lowerCaseLetter
        case 0x41...0x5A: self = .upperCaseLetter
        case 0x30...0x39: self = .digit
        case 0x5F: self = .underscore
        case 0x09...0x0D, 0x20, 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F,
            0x3000:
            self = .whiteSpace
        case 0: self = .damage
        default: self = .other
        }
    }
}
