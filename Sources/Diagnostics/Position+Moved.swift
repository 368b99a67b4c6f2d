import Bytes
import TextEncoding

extension Position {
    /// The place behind some text without a line end, or before it.
    package func moved(by text: [UInt8], backwards: Bool = false) -> Position {
        let columns = TextColumns.count(text.span)
        let sign = backwards ? -1 : 1
        return Position(
            line: line, column: column + sign * columns.scalars,
            byteColumn: byteColumn + sign * text.count,
            utf16Column: utf16Column + sign * columns.utf16, offset: offset + sign * text.count)
    }
}
