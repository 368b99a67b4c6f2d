import Scanner

/// A record that is too long to be kept, while it is read.
struct LongRecord {
    var reader: LongRecordReader
    let number: Int
    /// The record is over the limit: what follows is passed over up to the next line end.
    var isAbandoned = false
    /// Delimiters of the stretch that was read last, absolute.
    var fieldEnds: [Int] = []
    var faults: [QuoteFault] = []
    var hasFaults = false
}
