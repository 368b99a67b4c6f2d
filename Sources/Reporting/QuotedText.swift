import Diagnostics

/// Bytes between backticks.
enum QuotedText {
    /// The most cells of a value or name that are shown.
    private static let limitCells = 80

    /// A value from a file: all that a report for people or a message shows of it passes here.
    static func value(_ bytes: [UInt8], _ style: Style) -> [UInt8] {
        var text: [UInt8] = []
        append(value: bytes, style, to: &text)
        return text
    }

    /// A column name from a file.
    static func name(_ bytes: [UInt8], _ glyphs: Glyphs) -> [UInt8] {
        var text: [UInt8] = []
        append(name: bytes, glyphs, to: &text)
        return text
    }

    static func append(value bytes: [UInt8], _ style: Style, to output: inout [UInt8]) {
        switch style.values {
        case .shown: append(name: bytes, style.glyphs, to: &output)
        case .masked: append(name: Mask.masked(bytes), style.glyphs, to: &output)
        case .none:
            output.append(0x60)
            output.append(style.glyphs.ellipsis)
            output.append(0x60)
        }
    }

    static func append(name bytes: [UInt8], _ glyphs: Glyphs, to output: inout [UInt8]) {
        output.append(0x60)
        ShownText.append(bytes, cutToCells: limitCells, glyphs, to: &output)
        output.append(0x60)
    }

    /// Appends something to type or to write, whole.
    static func append(code bytes: [UInt8], _ glyphs: Glyphs, to output: inout [UInt8]) {
        output.append(0x60)
        ShownText.append(bytes, glyphs, to: &output)
        output.append(0x60)
    }
}
