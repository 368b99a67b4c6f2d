/// Bytes between backticks.
enum QuotedText {
    /// The most cells of a value or name that are shown.
    private static let limitCells = 80

    /// A value from a file: all that a report for people or a message shows of it passes here.
    static func value(_ bytes: [UInt8], _ style: Style) -> [UInt8] {
        switch style.values {
        case .shown: quoted(cut(bytes, style.glyphs))
        case .masked: quoted(cut(Mask.masked(bytes), style.glyphs))
        case .none: quoted(style.glyphs.ellipsis.bytes)
        }
    }

    /// A column name from a file.
    static func name(_ bytes: [UInt8], _ glyphs: Glyphs) -> [UInt8] {
        quoted(cut(bytes, glyphs))
    }

    /// Something to type or to write, whole.
    static func code(_ bytes: [UInt8], _ glyphs: Glyphs) -> [UInt8] {
        quoted(ShownText.text(of: bytes, glyphs))
    }

    private static func cut(_ bytes: [UInt8], _ glyphs: Glyphs) -> [UInt8] {
        ShownText.text(of: bytes, cutToCells: limitCells, glyphs)
    }

    private static func quoted(_ text: [UInt8]) -> [UInt8] { [0x60] + text + [0x60] }
}
