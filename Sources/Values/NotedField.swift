/// One of the first fields of its shape in a column, of which the place is wanted.
package struct NotedField: Sendable {
    /// From 0, in the grid that was read.
    package internal(set) var record: Int
    /// From 0.
    package let column: Int
    /// The content, in the grid's window.
    package let range: Range<Int>
    package let look: FieldLook
}
