import Bytes
import Rules
import Scanner

/// What every record of a file is held against.
struct RecordForm {
    let separator: UInt8
    /// How many fields a record must have.
    let expectedFields: Int
    /// The column names that a later record may repeat; empty where none can.
    private(set) var repeatableNames: [[UInt8]] = []

    init(separator: UInt8, expectedFields: Int) {
        self.separator = separator
        self.expectedFields = expectedFields
    }

    /// Takes in the header: one that has two names or more, all distinct, may be repeated.
    mutating func setHeader(_ names: [[UInt8]]) {
        let isRepeatable = names.count >= 2 && Set(names).count == names.count
        repeatableNames = isRepeatable ? names : []
    }

    /// What a record is instead of one; nil where it is a record.
    func notARecord(
        _ span: RecordSpan, _ raw: Span<UInt8>, _ bytes: Span<UInt8>,
        _ index: borrowing RecordIndex
    ) -> NotARecord.Kind? {
        let isWrongWidth = span.fieldCount != expectedFields
        // Most records have several fields, and the first begins with what no such line does.
        if span.fieldCount > 1, !isWrongWidth || !Self.mayBegin(raw) { return nil }
        if let kind = NotARecord.check(
            raw, fieldCount: span.fieldCount, hasOtherWidth: isWrongWidth)
        {
            return kind
        }
        return isWrongWidth && startsWithTotal(span, bytes, index) ? .total : nil
    }

    /// Whether a line of several fields may begin a comment or totals, as its first byte tells.
    private static func mayBegin(_ raw: Span<UInt8>) -> Bool {
        guard raw.count > 0 else { return true }
        switch raw[0] {
        case UInt8(ascii: "T"), UInt8(ascii: "G"), UInt8(ascii: "S"): return true
        default: return !raw[0].isASCIILetterOrDigit
        }
    }

    /// Whether the first field says that the record holds totals.
    func startsWithTotal(
        _ span: RecordSpan, _ bytes: Span<UInt8>, _ index: borrowing RecordIndex
    ) -> Bool {
        NotARecord.isTotal(bytes.extracting(index.fieldContent(1, of: span, in: bytes)))
    }

    /// Whether a record repeats the header, or half of it and at least two names.
    func repeatsHeader(
        _ span: RecordSpan, _ bytes: Span<UInt8>, _ index: borrowing RecordIndex
    ) -> Bool {
        let needed = max(2, (repeatableNames.count + 1) / 2)
        let fields = min(repeatableNames.count, span.fieldCount)
        guard fields >= needed else { return false }
        var equal = 0
        for number in 1...fields {
            guard equal + fields - number + 1 >= needed else { return false }
            let content = index.fieldContent(number, of: span, in: bytes)
            // White space at the edges makes a field longer than the name, never shorter.
            guard content.count >= repeatableNames[number - 1].count, !content.isEmpty,
                mayBeEqual(bytes[content.lowerBound], repeatableNames[number - 1])
            else { continue }
            if HeaderRepeated.equals(bytes.extracting(content), repeatableNames[number - 1]) {
                equal += 1
            }
        }
        return equal >= needed
    }

    /// The field, from 1, that wrong quotes enclose together with the surplus ones behind it.
    func splitByWrongQuotes(
        _ span: RecordSpan, _ bytes: Span<UInt8>, _ index: borrowing RecordIndex
    ) -> (field: Int, range: Range<Int>)? {
        let surplus = span.fieldCount - expectedFields
        guard expectedFields > 0 else { return nil }
        for field in 1...expectedFields {
            let first = index.field(field, of: span, in: bytes)
            guard let pair = WrongQuote.opening(bytes.extracting(first)) else { continue }
            let last = index.field(field + surplus, of: span, in: bytes)
            if WrongQuote.closes(bytes.extracting(last), pair: pair) {
                return (field, first.lowerBound..<last.upperBound)
            }
        }
        return nil
    }

    /// Whether a field that starts with `first` may be a name, in any case and with white space.
    private func mayBeEqual(_ first: UInt8, _ name: [UInt8]) -> Bool {
        guard let start = name.first else { return true }
        let isPlain = first.isASCIILetterOrDigit && start.isASCIILetterOrDigit
        return !isPlain || first | 0x20 == start | 0x20
    }
}

extension UInt8 {
    fileprivate var isASCIILetterOrDigit: Bool {
        (self &- 0x30) < 10 || ((self | 0x20) &- 0x61) < 26
    }
}
