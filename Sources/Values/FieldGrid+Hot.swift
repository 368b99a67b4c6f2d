import Bytes

/// The fields of records that lie one behind the other and all have the same number of them.
///
/// Made from the delimiters of an index: a field lies between the delimiter before it and its own.
package struct FieldGrid: ~Escapable {
    package let window: Span<UInt8>
    private let delimiters: Span<UInt32>
    /// The index of the first field's delimiter.
    private let firstDelimiter: Int
    package let recordCount: Int
    package let columnCount: Int

    /// The grid of the records whose first delimiter is `delimiters[firstDelimiter]`.
    ///
    /// `delimiters` holds ascending offsets in `window`, the last one of each record at its line
    /// end. Traps where they are too few, or the last one is not in the window.
    @_lifetime(copy window, copy delimiters)
    package init(
        of window: Span<UInt8>, delimiters: Span<UInt32>, firstDelimiter: Int, recordCount: Int,
        columnCount: Int
    ) {
        let end = firstDelimiter + recordCount * columnCount
        precondition(firstDelimiter >= 0 && recordCount > 0 && columnCount > 0)
        precondition(end <= delimiters.count && Int(delimiters[end - 1]) < window.count)
        self.window = window
        self.delimiters = delimiters
        self.firstDelimiter = firstDelimiter
        self.recordCount = recordCount
        self.columnCount = columnCount
    }

    /// Where the content of a field lies in the window: without its quotes, without a line end.
    ///
    /// Record and column count from 0.
    @inline(__always)
    package func content(record: Int, column: Int) -> Range<Int> {
        assert(record >= 0 && record < recordCount && column >= 0 && column < columnCount)
        let own = firstDelimiter &+ record &* columnCount &+ column
        // SAFETY: the entry has seen that the grid's delimiters are there and lie in the window, in
        // which the bytes before a delimiter are too. The offsets ascend, so each range is one.
        var start = own == 0 ? 0 : unsafe Int(delimiters[unchecked: own &- 1]) &+ 1
        var end = unsafe Int(delimiters[unchecked: own])
        if column == columnCount &- 1, end > start, isPair(at: end) { end &-= 1 }
        if end &- start >= 2,
            unsafe (window[unchecked: start] == 0x22 && window[unchecked: end &- 1] == 0x22)
        {
            start &+= 1
            end &-= 1
        }
        return unsafe Range(uncheckedBounds: (start, end))
    }

    /// Whether a CR stands before the LF at an offset.
    @inline(__always)
    private func isPair(at end: Int) -> Bool {
        // SAFETY: as in `content`; there is a byte before this one.
        unsafe (window[unchecked: end] == 0x0A && window[unchecked: end &- 1] == 0x0D)
    }
}
