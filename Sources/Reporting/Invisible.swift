/// The characters that a reader cannot see, or that act on a terminal.
enum Invisible {
    /// Whether the character is not shown as it is: controls, format characters, white space but
    /// the plain space, private and unassigned characters.
    static func contains(_ scalar: Unicode.Scalar) -> Bool {
        if scalar.isASCII { return !(0x20...0x7E).contains(scalar.value) }
        switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator, .spaceSeparator, .privateUse,
            .unassigned, .surrogate:
            return true
        default:
            // U+2800 is a blank pattern among symbols.
            return scalar.properties.isDefaultIgnorableCodePoint || scalar.value == 0x2800
        }
    }

    /// Whether the character would grow into the one before it.
    static func extends(_ scalar: Unicode.Scalar) -> Bool {
        let properties = scalar.properties
        return properties.isGraphemeExtend || properties.isEmojiModifier
            || properties.generalCategory == .spacingMark
    }

    /// Whether an invisible character is a proper part of an emoji: a selector of its form, or a
    /// joiner or tag inside a sequence that is shown as one sign of two cells.
    static func belongsToEmoji(_ scalar: Unicode.Scalar, cells: Int, isLast: Bool) -> Bool {
        switch scalar.value {
        case 0xFE0E, 0xFE0F: true
        case 0x200D: cells == 2 && !isLast
        case 0xE0020...0xE007F: cells == 2
        default: false
        }
    }
}
