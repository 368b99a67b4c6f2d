import TextEncoding

/// Bytes from outside as text for people: nothing in it is invisible, and nothing acts on a terminal
/// or is a command to a CI system.
package enum VisibleText {
    /// The bytes with each ill-formed one as `⟨E9⟩`, and each invisible character as `⟨U+200B⟩`.
    ///
    /// Of more than `limitScalars` characters the first are given, and `…`.
    package static func of(_ bytes: [UInt8], limitScalars: Int = .max) -> String {
        var text = ""
        var index = 0
        var scalars = 0
        while index < bytes.count {
            if scalars == limitScalars { return text + "…" }
            scalars += 1
            guard let (scalar, count) = UTF8Scalar.first(of: bytes[index...]) else {
                text += "⟨" + hexadecimal(UInt32(bytes[index]), digits: 2) + "⟩"
                index += 1
                continue
            }
            let isShown = isVisible(scalar) && !LoggingCommand.opens(at: index, in: bytes)
            text += isShown ? String(scalar) : sign(scalar)
            index += count
        }
        return text
    }

    private static func sign(_ scalar: Unicode.Scalar) -> String {
        switch scalar {
        case "\t": "→"
        case "\r": "␍"
        case "\n": "␊"
        case "\u{FEFF}": "⟨BOM⟩"
        default: "⟨U+" + hexadecimal(scalar.value, digits: 4) + "⟩"
        }
    }

    private static func isVisible(_ scalar: Unicode.Scalar) -> Bool {
        if scalar.isASCII { return (0x20...0x7E).contains(scalar.value) }
        switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator, .spaceSeparator, .privateUse,
            .unassigned, .surrogate:
            return false
        default:
            return !scalar.properties.isDefaultIgnorableCodePoint
        }
    }

    private static func hexadecimal(_ value: UInt32, digits: Int) -> String {
        let text = String(value, radix: 16, uppercase: true)
        return String(repeating: "0", count: max(0, digits - text.count)) + text
    }
}
