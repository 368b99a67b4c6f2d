/// What a reader takes for one character, and the room that it has on a terminal.
package struct GraphemeCluster: Hashable, Sendable {
    /// Its bytes, from 0 at the start of the text that it was found in.
    package let range: Range<Int>
    /// Terminal cells: 0, 1 or 2.
    package let cells: Int
}
