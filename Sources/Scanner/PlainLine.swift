/// One physical line, or the rest of one, read on its own as a record.
///
/// Quotes that open and close on the line are honoured; all others stand for themselves.
package struct PlainLine {
    /// The index of the byte that ends the line, or of the end of the bytes.
    package let end: Int
    package let fieldCount: Int

    /// Reads from `start`, which is taken for the start of a field.
    package static func read(_ bytes: Span<UInt8>, from start: Int, separator: UInt8) -> PlainLine {
        var cursor = Cursor(position: start, separator: separator)
        var fieldCount = 1
        while cursor.nextDelimiter(bytes) { fieldCount += 1 }
        return PlainLine(end: cursor.position, fieldCount: fieldCount)
    }

    /// The first byte behind the line's end.
    package static func next(_ bytes: Span<UInt8>, end: Int) -> Int {
        guard end < bytes.count else { return end }
        let isPair =
            bytes[end] == CSVSyntax.carriageReturn && end + 1 < bytes.count
            && bytes[end + 1] == CSVSyntax.lineFeed
        return isPair ? end + 2 : end + 1
    }
}

extension PlainLine {
    /// Goes from one delimiter of a line to the next.
    struct Cursor {
        /// The start of a field before `nextDelimiter`, its delimiter afterwards.
        private(set) var position: Int
        private let separator: UInt8
        private var isAtDelimiter = false

        init(position: Int, separator: UInt8) {
            self.position = position
            self.separator = separator
        }

        /// Moves to the delimiter of the next field; false when that ends the line or the bytes.
        mutating func nextDelimiter(_ bytes: Span<UInt8>) -> Bool {
            if isAtDelimiter { position += 1 }
            isAtDelimiter = true
            if position < bytes.count, bytes[position] == CSVSyntax.quote,
                let close = PlainLine.closingQuote(bytes, open: position, separator: separator)
            {
                position = close + 1
            }
            position = ByteSet.delimiters(separator).firstIndex(in: bytes, from: position)
            return position < bytes.count && bytes[position] == separator
        }
    }

    /// The quote on the same line that properly closes the field which `open` opens.
    package static func closingQuote(_ bytes: Span<UInt8>, open: Int, separator: UInt8) -> Int? {
        var index = open + 1
        while index < bytes.count, !CSVSyntax.isLineEnd(bytes[index]) {
            guard bytes[index] == CSVSyntax.quote else {
                index += 1
                continue
            }
            guard index + 1 < bytes.count else { return index }
            let next = bytes[index + 1]
            if next == separator || CSVSyntax.isLineEnd(next) { return index }
            guard next == CSVSyntax.quote else { return nil }
            index += 2
        }
        return nil
    }
}
