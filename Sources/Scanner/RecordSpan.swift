/// Where one record lies in the bytes that were scanned.
///
/// All offsets count from the first byte that was given to the scanner.
package struct RecordSpan: Sendable, Hashable {
    /// The first byte.
    package let start: Int
    /// The byte that ends the record: its LF, or its CR where no LF follows.
    package let end: Int
    /// The index of the record's first delimiter.
    package let firstDelimiter: Int
    package let fieldCount: Int

    package init(start: Int, end: Int, firstDelimiter: Int, fieldCount: Int) {
        self.start = start
        self.end = end
        self.firstDelimiter = firstDelimiter
        self.fieldCount = fieldCount
    }
}
