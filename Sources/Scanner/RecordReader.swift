/// Reads one record exactly, and finds the way on behind broken quotes.
///
/// The fast index hands over each record that has an irregular quote. What a quote was meant to be
/// is decided within `Lookahead`; the reading that gives the record its expected number of fields,
/// values that fit their columns and records behind it wins.
package struct RecordReader: ~Copyable {
    package enum Outcome: Sendable, Hashable {
        /// The index holds the one record.
        case record
        /// The bytes end before the record does.
        case needsMore
        /// The record has more fields than the index can hold.
        case full
    }

    /// How many bytes are looked at first: most records need no more.
    private static let firstReach = 4 << 10

    private var map: StructureMap
    private var reader: ExactReader

    /// The breaches of the quote grammar in the record that was read last, in order.
    package var faults: [QuoteFault] { reader.faults }

    /// Adds them to those of a batch, as the faults of a record of an index.
    package mutating func addFaults(ofRecord record: Int, to faults: inout [BatchFault]) {
        for fault in reader.faults { faults.append(BatchFault(record: record, fault: fault)) }
    }

    /// A reader of records that should have `expectedFields` fields, 0 when that is not known, of
    /// columns of which `columns` tells the form, as far as it goes.
    package init(separator: UInt8, expectedFields: Int, columns: [ColumnForm] = []) {
        map = StructureMap(separator: separator)
        reader = ExactReader(
            separator: separator, expectedFields: expectedFields, columns: columns)
    }

    /// Forgets the bytes that it has seen: an index is begun anew.
    package mutating func restart() {
        map.removeAll()
        reader.restart()
    }

    /// Reads the record at the start of `bytes` and adds it to `index`, unless more bytes are
    /// needed or the index is full.
    ///
    /// `bytes` lies `base` bytes behind the first byte of the index, and is what `restart` left
    /// there; faults count from `bytes`.
    package mutating func read(
        _ bytes: Span<UInt8>, base: Int, isFinal: Bool, into index: inout RecordIndex
    ) -> Outcome {
        let count = index.delimiterCount
        var reach = Self.firstReach
        while true {
            map.mark(bytes, at: base, reach: reach)
            let seen = min(map.end - base, bytes.count)
            let isAll = seen == bytes.count
            let outcome = Self.read(
                bytes.extracting(0..<seen), base: base, isFinal: isFinal && isAll, map, &reader,
                into: &index)
            if outcome == .record {
                index.endRecord()
                return .record
            }
            index.truncate(toDelimiters: count)
            guard outcome == .needsMore, !isAll else { return outcome }
            reach = 4 * seen
        }
    }

    private static func read(
        _ bytes: Span<UInt8>, base: Int, isFinal: Bool, _ map: borrowing StructureMap,
        _ reader: inout ExactReader, into index: inout RecordIndex
    ) -> Outcome {
        reader.read(
            MarkedBytes(
                bytes: bytes, marks: map.marks(from: base), separator: reader.separator,
                isFinal: isFinal), base: base, into: &index)
    }

    /// Whether `read` may take a record, in which the index knows of stray quotes at most, for another one
    /// than the index has: false only where it plainly would not.
    ///
    /// The record counts from the start of `bytes`. `isFinal` says that the input ends with them.
    package mutating func mayReadOtherwise(
        _ record: RecordSpan, in bytes: Span<UInt8>, isFinal: Bool
    ) -> Bool {
        guard record.end - record.start < Lookahead.limitBytes else { return true }
        return look(record, in: bytes, isFinal: isFinal) { reader, input in
            if reader.isPlainRecord(input) { return false }
            guard
                case .whole(let fieldCount, let next, let doubt) =
                    reader.readByLetter(input, at: 0)
            else { return nil }
            switch reader.otherReading(input, fieldCount: fieldCount, next: next, doubt: doubt) {
            case .none: return false
            case .found: return true
            case .needsMore: return nil
            }
        }
    }

    /// Asks a question about the bytes from a record on, of more and more of them while the answer is
    /// nil; true where there are no more.
    private mutating func look(
        _ record: RecordSpan, in bytes: Span<UInt8>, isFinal: Bool,
        _ question: (inout ExactReader, borrowing MarkedBytes) -> Bool?
    ) -> Bool {
        let rest = bytes.extracting(record.start...)
        reader.base = record.start
        var reach = max(Self.firstReach, 2 * (record.end - record.start))
        while true {
            map.mark(rest, at: record.start, reach: reach)
            let seen = min(map.end - record.start, rest.count)
            let isAll = seen == rest.count
            let answer = Self.ask(
                rest.extracting(0..<seen), at: record.start, isFinal: isFinal && isAll, map,
                &reader, question)
            if let answer { return answer }
            guard !isAll else { return true }
            reach = 4 * seen
        }
    }

    private static func ask(
        _ bytes: Span<UInt8>, at base: Int, isFinal: Bool, _ map: borrowing StructureMap,
        _ reader: inout ExactReader, _ question: (inout ExactReader, borrowing MarkedBytes) -> Bool?
    ) -> Bool? {
        question(
            &reader,
            MarkedBytes(
                bytes: bytes, marks: map.marks(from: base), separator: reader.separator,
                isFinal: isFinal))
    }
}
