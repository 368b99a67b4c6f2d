import Scanner

/// Records that do not follow one another, brought together so that they form a grid.
///
/// The delimiters of each are copied, behind the one before it, where its first field begins.
struct GatheredRecords {
    /// Of records with more fields it would take too much memory.
    static let limitColumns = 256

    private let columnCount: Int
    /// Of the records that were added, and room for more.
    private(set) var delimiters: [UInt32] = []
    private var delimiterCount = 0
    private(set) var numbers: [Int] = []
    /// By their place among these records.
    private(set) var brokenFields: [BrokenField] = []

    init(columnCount: Int) { self.columnCount = columnCount }

    var count: Int { numbers.count }
    /// How many delimiters lie between those of a column.
    var stride: Int { columnCount + 1 }
    /// The first record of a batch has no delimiter before it.
    var firstDelimiter: Int { delimiterCount - (count - 1) * stride - columnCount }

    mutating func removeAll() {
        delimiterCount = 0
        numbers.removeAll(keepingCapacity: true)
        brokenFields.removeAll(keepingCapacity: true)
    }

    /// Adds a record of an index, and takes its broken fields from the front of a list.
    mutating func append(
        _ record: Int, number: Int, of index: borrowing RecordIndex,
        brokenFields left: inout ArraySlice<BrokenField>
    ) {
        let first = index.record(record).firstDelimiter
        let all = index.delimiters
        let own = max(0, first - 1)..<first + columnCount
        while delimiters.count < delimiterCount + own.count {
            delimiters.append(contentsOf: repeatElement(0, count: max(64, delimiters.count)))
        }
        let source = all.extracting(own)
        let start = delimiterCount
        var target = delimiters.mutableSpan
        for offset in source.indices { target[start + offset] = source[offset] }
        delimiterCount += own.count
        left = left.drop { $0.record < record }
        while let field = left.first, field.record == record {
            brokenFields.append(BrokenField(record: count, column: field.column))
            left.removeFirst()
        }
        numbers.append(number)
    }
}
