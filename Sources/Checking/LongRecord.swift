import Diagnostics
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
    /// It is only a guess which fields the record has.
    var hasMovedFields = false
    /// Absolute offset of the first field that is not checked yet.
    private(set) var fieldStart: Int
    /// The number of the field there, from 1.
    private(set) var fieldNumber = 1
    /// Absolute offset up to which the text is checked, in the field or at its start.
    var surveyedEnd: Int
    /// The values, which count only if the record turns out to be whole.
    var values: HeldRecord
    /// What the contract says of them, likewise.
    var contract: HeldContract
    /// In a listing: the values that break a rule, likewise.
    var findings: [Occurrence] = []

    /// The most bytes of a field that is kept until all of it can be looked at. A longer value is
    /// text, and is not searched for misread or invisible characters.
    static let limitFieldBytes = 64 << 10

    init(reader: LongRecordReader, number: Int) {
        self.reader = reader
        self.number = number
        fieldStart = reader.start
        surveyedEnd = reader.start
        values = HeldRecord(number: number)
        contract = HeldContract(number: number)
    }

    /// Goes on behind a field that ends at an absolute offset.
    mutating func endField(at end: Int) {
        fieldNumber += 1
        fieldStart = end + 1
        surveyedEnd = end + 1
    }
}
