import CScanKernels

/// The fields of a column that a quick count leaves for another look.
struct FieldsLeft {
    /// The most records that are read at once.
    static let limit = Int(BLK_COLUMN_FIELDS)

    private(set) var count = 0
    private var records = InlineArray<128, UInt8>(repeating: 0)
    private var looks = InlineArray<128, blk_look>(
        repeating: blk_look(look: UInt32(BLK_LOOK_UNKNOWN), length: 0))

    @inline(__always)
    init() {}

    /// The record of a field, from 0 in the grid.
    subscript(number: Int) -> Int {
        precondition(number >= 0 && number < count)
        return Int(records[number & 127])
    }

    /// Leaves all fields.
    mutating func takeAll(_ recordCount: Int) {
        precondition(recordCount <= Self.limit)
        count = recordCount
        for record in 0..<recordCount { records[record] = UInt8(record) }
    }

    /// Leaves those that the kernel names.
    mutating func take(_ body: (UnsafeMutablePointer<UInt8>?) -> Int) {
        var span = records.mutableSpan
        count = unsafe span.withUnsafeMutableBufferPointer { unsafe body($0.baseAddress) }
        precondition(count <= Self.limit)
    }

    /// What the second look has told of each field: nothing where there was none.
    var quickLooks: Span<blk_look> {
        // A span, since each look into the array itself may copy all of it.
        @_lifetime(borrow self)
        get { looks.span.extracting(0..<count) }
    }

    /// Takes the looks that the kernel writes for the fields.
    mutating func look(
        _ body: (Int, UnsafePointer<UInt8>?, UnsafeMutablePointer<blk_look>?) -> Void
    ) {
        let count = count
        let fields = records.span
        var span = looks.mutableSpan
        unsafe fields.withUnsafeBufferPointer { fields in
            unsafe span.withUnsafeMutableBufferPointer { looks in
                unsafe body(count, fields.baseAddress, looks.baseAddress)
            }
        }
    }
}
