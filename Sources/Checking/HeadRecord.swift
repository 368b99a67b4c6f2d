import Bytes
import Rules
import Scanner
import Values

/// A record at the head of a file, read to learn what the file is.
struct HeadRecord {
    struct Field {
        /// The content without quotes; at most `limitBytes` bytes.
        let content: [UInt8]
        let shape: FieldShape
        /// The raw field is enclosed in quotes of a wrong kind.
        let hasWrongQuotes: Bool
    }

    private static let limitBytes = 64
    /// How many records, and fields in all, are looked at.
    private static let limitRecords = 200
    private static let limitFields = 20_000

    /// Absolute range without the line end.
    let range: Range<Int>
    /// Absolute offset behind the line end.
    let next: Int
    let fields: [Field]

    /// Blank: no field but an empty one, or white space.
    var isBlank: Bool {
        fields.count == 1 && fields[0].content.allSatisfy { $0 == 0x20 || $0 == 9 }
    }

    /// How many fields have something in them.
    var filledFields: Int { fields.count { $0.shape != .empty } }

    /// Most fields are texts, and no two are alike: what a header looks like.
    var isMostlyDistinctText: Bool {
        let texts = fields.filter { $0.shape == .text }.map(\.content)
        return texts.count * 5 >= fields.count * 4 && Set(texts).count == texts.count
    }

    /// The complete records at the start of `view` as `separator` splits them, from `start` on.
    static func read(
        _ view: borrowing InputView, from start: Int, separator: UInt8, isFinal: Bool
    ) -> [HeadRecord] {
        var index = RecordIndex(capacity: limitFields)
        var reader = RecordReader(separator: separator, expectedFields: 0)
        // Where a quote is broken, the lines tell how many fields make a record whole.
        let usual = SeparatorEvidence.usualWidth(view, from: start, separator: separator)
        var mender = RecordReader(separator: separator, expectedFields: usual)
        var records: [HeadRecord] = []
        var fields = 0
        var next = start
        while next < view.endOffset, records.count < limitRecords, fields < limitFields {
            let rest = view.slice(next..<view.endOffset)
            index.removeAll()
            reader.restart()
            var outcome = reader.read(rest, base: 0, isFinal: isFinal, into: &index)
            if usual > 0, outcome != .record || !reader.faults.isEmpty {
                index.removeAll()
                mender.restart()
                outcome = mender.read(rest, base: 0, isFinal: true, into: &index)
            }
            guard outcome == .record else { break }
            let record = HeadRecord(index.record(0), index: index, bytes: rest, startOffset: next)
            next = record.next
            fields += record.fields.count
            records.append(record)
        }
        return records
    }

    private init(
        _ record: RecordSpan, index: borrowing RecordIndex, bytes: Span<UInt8>, startOffset: Int
    ) {
        let content = index.content(of: record, in: bytes)
        range = (startOffset + content.lowerBound)..<(startOffset + content.upperBound)
        next = startOffset + record.end + 1
        var fields: [Field] = []
        for number in 1...record.fieldCount {
            let raw = bytes.extracting(index.field(number, of: record, in: bytes))
            let content = bytes.extracting(index.fieldContent(number, of: record, in: bytes))
            let kept = content.extracting(0..<min(content.count, Self.limitBytes))
            fields.append(
                Field(
                    content: [UInt8](copying: kept), shape: FieldShape.of(content),
                    hasWrongQuotes: WrongQuote.encloses(raw)))
        }
        self.fields = fields
    }
}
