/// The end of a record that is not LF.
package struct FoundLineEnd: Sendable, Hashable {
    /// The absolute offset of its CR.
    package let offset: Int
    /// An LF follows the CR.
    package let isPair: Bool

    package init(offset: Int, isPair: Bool) {
        self.offset = offset
        self.isPair = isPair
    }
}
