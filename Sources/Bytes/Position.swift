/// A place in an input.
///
/// Two places compare by their offset.
package struct Position: Hashable, Sendable, Comparable {
    /// The physical line, from 1.
    package let line: Int
    /// Unicode scalars from the start of the line, from 1.
    package let column: Int
    /// Bytes from the start of the line, from 1.
    package let byteColumn: Int
    /// UTF-16 units from the start of the line, from 1.
    package let utf16Column: Int
    /// Bytes from the start of the input, from 0.
    package let offset: Int

    package init(line: Int, column: Int, byteColumn: Int, utf16Column: Int, offset: Int) {
        self.line = line
        self.column = column
        self.byteColumn = byteColumn
        self.utf16Column = utf16Column
        self.offset = offset
    }

    /// The first byte of an input.
    package static let start = Position(
        line: 1, column: 1, byteColumn: 1, utf16Column: 1, offset: 0)

    /// The same place so many lines further down.
    func shifted(lines: Int) -> Position {
        Position(
            line: line + lines, column: column, byteColumn: byteColumn, utf16Column: utf16Column,
            offset: offset)
    }

    package static func < (left: Position, right: Position) -> Bool {
        left.offset < right.offset
    }
}
