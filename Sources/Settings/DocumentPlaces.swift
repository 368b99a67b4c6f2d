import Bytes

/// The places of bytes of a document that are asked for in about their order: each is counted from the
/// one before, so that many on one long line take no longer than one.
package final class DocumentPlaces {
    private let document: Document
    private var last: Position

    package init(_ document: Document) {
        self.document = document
        last = document.position(of: 0)
    }

    /// The place of a byte, or of the end.
    package func position(of offset: Int) -> Position {
        last =
            offset < last.offset
            ? document.position(of: offset) : document.position(of: offset, from: last)
        return last
    }
}
