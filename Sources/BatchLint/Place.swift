import Bytes

/// A place in a file.
public struct Place: Sendable, Hashable {
    /// The physical line, from 1.
    public let line: Int
    /// Unicode scalars from the start of the line, from 1.
    public let column: Int
    /// Bytes from the start of the line, from 1.
    public let byteColumn: Int
    /// UTF-16 units from the start of the line, from 1.
    public let utf16Column: Int
    /// Bytes from the start of the file, from 0.
    public let offset: Int

    init(_ position: Position) {
        line = position.line
        column = position.column
        byteColumn = position.byteColumn
        utf16Column = position.utf16Column
        offset = position.offset
    }
}
