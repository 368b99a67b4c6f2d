import Bytes
import CScanKernels

/// The fields of records that all have the same number of them.
///
/// Made from the delimiters of an index: a field lies between the delimiter before it and its own.
package struct FieldGrid: ~Escapable {
    package let window: Span<UInt8>
    private let delimiters: Span<UInt32>
    /// The index of the first field's delimiter.
    private let firstDelimiter: Int
    /// How many delimiters lie between those of a column.
    private let stride: Int
    package let recordCount: Int
    package let columnCount: Int
    /// The fields are content alone, without quotes and line ends.
    private let isContent: Bool

    /// The grid of the records whose first delimiter is `delimiters[firstDelimiter]`.
    ///
    /// `delimiters` holds ascending offsets in `window`, the last one of each record at its line
    /// end. `stride` is the number of columns where the records lie one behind the other; where they
    /// do not, the delimiter before a record stands in front of its own. Traps where there are too
    /// few, or the last one is not in the window.
    @_lifetime(copy window, copy delimiters)
    package init(
        of window: Span<UInt8>, delimiters: Span<UInt32>, firstDelimiter: Int, stride: Int,
        recordCount: Int, columnCount: Int
    ) {
        self.init(
            of: window, delimiters: delimiters, firstDelimiter: firstDelimiter, stride: stride,
            recordCount: recordCount, columnCount: columnCount, isContent: false)
    }

    @_lifetime(copy window, copy delimiters)
    private init(
        of window: Span<UInt8>, delimiters: Span<UInt32>, firstDelimiter: Int, stride: Int,
        recordCount: Int, columnCount: Int, isContent: Bool
    ) {
        precondition(firstDelimiter >= 0 && recordCount > 0 && columnCount > 0)
        precondition(stride >= columnCount)
        let end = firstDelimiter + (recordCount - 1) * stride + columnCount
        precondition(end <= delimiters.count && Int(delimiters[end - 1]) < window.count)
        self.window = window
        self.delimiters = delimiters
        self.firstDelimiter = firstDelimiter
        self.stride = stride
        self.recordCount = recordCount
        self.columnCount = columnCount
        self.isContent = isContent
    }

    /// A grid of one column of content alone: that of each record lies between `delimiters[i - 1]`
    /// and `delimiters[i]`, where `i` is `firstDelimiter`, and `stride` more for each record.
    ///
    /// Both are offsets in `window`. Traps where there are too few, or the last one is not there.
    @_lifetime(copy window, copy delimiters)
    package init(
        contentIn window: Span<UInt8>, between delimiters: Span<UInt32>, firstDelimiter: Int,
        stride: Int, recordCount: Int
    ) {
        precondition(firstDelimiter > 0)
        self.init(
            of: window, delimiters: delimiters, firstDelimiter: firstDelimiter, stride: stride,
            recordCount: recordCount, columnCount: 1, isContent: true)
    }

    /// The grid of some of its records, which count from 0.
    @_lifetime(copy self)
    package func records(_ records: Range<Int>) -> FieldGrid {
        precondition(records.lowerBound >= 0 && records.upperBound <= recordCount)
        return FieldGrid(
            of: window, delimiters: delimiters,
            firstDelimiter: firstDelimiter + records.lowerBound * stride, stride: stride,
            recordCount: records.count, columnCount: columnCount, isContent: isContent)
    }

    /// Where the content of a field lies in the window: without its quotes, without a line end.
    ///
    /// Record and column count from 0.
    @inline(__always)
    package func content(record: Int, column: Int) -> Range<Int> {
        assert(record >= 0 && record < recordCount && column >= 0 && column < columnCount)
        let own = firstDelimiter &+ record &* stride &+ column
        // SAFETY: the entry has seen that the grid's delimiters are there and lie in the window, in
        // which the bytes before a delimiter are too. The offsets ascend, so each range is one.
        var start = own == 0 ? 0 : unsafe Int(delimiters[unchecked: own &- 1]) &+ 1
        var end = unsafe Int(delimiters[unchecked: own])
        guard !isContent else { return unsafe Range(uncheckedBounds: (start, end)) }
        if column == columnCount &- 1, end > start, isPair(at: end) { end &-= 1 }
        if end &- start >= 2,
            unsafe (window[unchecked: start] == 0x22 && window[unchecked: end &- 1] == 0x22)
        {
            start &+= 1
            end &-= 1
        }
        return unsafe Range(uncheckedBounds: (start, end))
    }

    /// Counts the fields of a column, from 0, that are empty or certainly of a family, if all of them
    /// are of the forms whose bits are set.
    func count(
        column: Int, as family: ShapeFamily, _ digits: borrowing DigitMap, only forms: UInt64,
        left: inout FieldsLeft, kernel: blk_kernel = blk_chosen()
    ) -> blk_column_count {
        var found = blk_column_count()
        unsafe withColumn(column, digits) { grid in
            unsafe grid.counted_forms = forms
            unsafe left.take { fields in
                unsafe blk_count_column(kernel, family.raw, &grid, &found, fields)
                return found.left
            }
        }
        return found
    }

    /// Looks at the fields of a column, from 0, that a count has left. Most have probably the shape
    /// of the hint.
    func lookAgain(
        column: Int, _ digits: borrowing DigitMap, hint: Shape, left: inout FieldsLeft,
        kernel: blk_kernel = blk_chosen()
    ) {
        unsafe withColumn(column, digits) { grid in
            unsafe left.look { count, fields, looks in
                unsafe blk_look_again(
                    kernel, &grid, UInt32(hint.rawValue), count, fields, looks)
            }
        }
    }

    /// Hands a column on to a kernel.
    private func withColumn(
        _ column: Int, _ digits: borrowing DigitMap, _ body: (inout blk_column) -> Void
    ) {
        precondition(column >= 0 && column < columnCount && recordCount <= FieldsLeft.limit)
        precondition(window.count <= digits.count)
        let isLast = column == columnCount - 1
        unsafe window.withUnsafeBufferPointer { bytes in
            unsafe delimiters.withUnsafeBufferPointer { delimiters in
                // SAFETY: the entry has seen that the grid's delimiters are there and lie in the
                // window, of which `digits` has the marks.
                var grid = unsafe blk_column(
                    bytes: bytes.baseAddress, length: bytes.count, digits: digits.words,
                    delimiters: delimiters.baseAddress, first: firstDelimiter + column,
                    stride: stride, count: recordCount,
                    between: isContent ? BLK_CONTENT : isLast ? BLK_LAST_FIELD : BLK_FIELD,
                    counted_forms: 0)
                unsafe body(&grid)
            }
        }
    }

    /// Whether a CR stands before the LF at an offset.
    @inline(__always)
    private func isPair(at end: Int) -> Bool {
        // SAFETY: as in `content`; there is a byte before this one.
        unsafe (window[unchecked: end] == 0x0A && window[unchecked: end &- 1] == 0x0D)
    }
}
