import Bytes
import Rules
import Scanner

/// Finds the records in the bytes that are in memory, and copies them out.
struct RecordIndexer: ~Copyable {
    private var index = RecordIndex()
    private var exact: Scanner.RecordReader
    private var hasFaults = false
    private let separator: UInt8

    init(separator: UInt8) {
        self.separator = separator
        exact = Scanner.RecordReader(separator: separator, expectedFields: 0)
    }

    var recordCount: Int { index.recordCount }

    /// The bytes of the records that were found.
    var indexedBytes: Int { index.indexedBytes }

    mutating func removeAll() { index.removeAll() }

    /// How many fields a record should have, once that is known: it helps behind a broken quote.
    mutating func expect(fields: Int) {
        exact = Scanner.RecordReader(separator: separator, expectedFields: fields)
    }

    /// Finds the complete records at the start of the window; false where more bytes are needed.
    ///
    /// True with no record means that the first has more fields than can be kept.
    mutating func scan(_ window: borrowing InputWindow) -> Bool {
        hasFaults = false
        index.removeAll()
        exact.restart()
        let bytes = window.bytes
        index.scan(
            bytes, base: 0, separator: separator, isFinal: window.isAtEnd, kernel: .chosen)
        if index.recordCount > 0 { return true }
        if index.stop == .endOfBytes, !window.isAtEnd { return false }
        let outcome = exact.read(bytes, base: 0, isFinal: window.isAtEnd, into: &index)
        hasFaults = !exact.faults.isEmpty
        return outcome != .needsMore
    }

    /// A record that was found, from 0, as the one with this number; nil for a blank line.
    func record(_ position: Int, as number: Int, in window: borrowing InputWindow) -> Record? {
        let bytes = window.bytes
        let span = index.record(position)
        let content = index.content(of: span, in: bytes)
        if span.fieldCount == 1, BlankLine.check(bytes.extracting(content)) { return nil }
        var fields: [[UInt8]] = []
        fields.reserveCapacity(span.fieldCount)
        for field in 1...span.fieldCount {
            let raw = index.field(field, of: span, in: bytes)
            let content = index.fieldContent(field, of: span, in: bytes)
            let kept = [UInt8](copying: bytes.extracting(content))
            fields.append(content == raw ? kept : Self.withoutDoubledQuotes(kept))
        }
        return Record(
            number: number, offset: window.startOffset + content.lowerBound, fields: fields,
            hasRegularQuotes: !hasFaults && !index.hasStrayQuote(span))
    }

    private static func withoutDoubledQuotes(_ content: [UInt8]) -> [UInt8] {
        guard content.contains(CSVSyntax.quote) else { return content }
        var plain: [UInt8] = []
        var index = 0
        while index < content.count {
            plain.append(content[index])
            let isPair =
                content[index] == CSVSyntax.quote && index + 1 < content.count
                && content[index + 1] == CSVSyntax.quote
            index += isPair ? 2 : 1
        }
        return plain
    }
}
