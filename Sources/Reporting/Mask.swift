/// Text with its letters and digits replaced, so that only its shape is left.
enum Mask {
    /// Each digit becomes 9, each upper-case letter A, any other letter a, and a sign that is
    /// neither punctuation nor a currency an asterisk; marks are left out.
    ///
    /// Ill-formed and invisible characters stay: they are what is wrong, and tell nothing else.
    static func masked(_ bytes: [UInt8]) -> [UInt8] {
        ScalarSteps(bytes[...]).flatMap { step in
            guard let scalar = step.scalar else { return Array(bytes[step.range]) }
            return sign(for: scalar) ?? Array(bytes[step.range])
        }
    }

    /// Whether nothing of the bytes is masked.
    static func leaves(_ bytes: [UInt8]) -> Bool { masked(bytes) == bytes }

    /// What stands for a character; nil where it stays.
    private static func sign(for scalar: Unicode.Scalar) -> [UInt8]? {
        if Invisible.contains(scalar) { return nil }
        switch scalar.properties.generalCategory {
        case .decimalNumber, .letterNumber, .otherNumber: return [UInt8(ascii: "9")]
        case .uppercaseLetter, .titlecaseLetter: return [UInt8(ascii: "A")]
        case .lowercaseLetter, .otherLetter, .modifierLetter: return [UInt8(ascii: "a")]
        case .nonspacingMark, .spacingMark, .enclosingMark: return []
        case .otherSymbol, .modifierSymbol: return scalar.isASCII ? nil : [UInt8(ascii: "*")]
        default: return nil
        }
    }
}
