import Bytes
import Scanner
import Testing

/// Reads an input as a check does: the fast index, and the exact reader where that stops.
struct ScanDriver: ~Copyable {
    private let separator: UInt8
    private let expectedFields: Int
    private let kernel: ScanKernel
    private var reader: RecordReader
    private var index = RecordIndex()
    /// Absolute offset of the first byte of the index.
    private var position = 0
    /// The faults of the records in the index.
    private var faults: [Int: [QuoteFault]] = [:]
    private var records: [ScannedRecord] = []

    /// All records of an input that comes in chunks of `chunkBytes`.
    static func records(
        of bytes: [UInt8], separator: UInt8 = UInt8(ascii: ","), expectedFields: Int,
        columns: [ColumnForm] = [], kernel: ScanKernel, chunkBytes: Int
    ) throws -> [ScannedRecord] {
        var driver = ScanDriver(
            separator: separator, expectedFields: expectedFields, columns: columns,
            kernel: kernel)
        var source = MemoryReader(bytes, chunkBytes: chunkBytes)
        var window = InputWindow(capacityBytes: bytes.count + 1)
        repeat {
            window.discard(before: driver.position)
            try window.fill(chunkBytes, from: &source)
            _ = window.ensureFinalLineFeed()
            let bytes = window.bytes.extracting((driver.position - window.startOffset)...)
            driver.consume(bytes, isFinal: window.isAtEnd)
        } while !window.isAtEnd
        #expect(driver.position == window.endOffset, "the input is used up")
        return driver.records
    }

    private init(
        separator: UInt8, expectedFields: Int, columns: [ColumnForm], kernel: ScanKernel
    ) {
        self.separator = separator
        self.expectedFields = expectedFields
        self.kernel = kernel
        reader = RecordReader(
            separator: separator, expectedFields: expectedFields, columns: columns)
    }

    private mutating func consume(_ bytes: Span<UInt8>, isFinal: Bool) {
        index.removeAll()
        reader.restart()
        faults.removeAll()
        var start = 0
        while start < bytes.count {
            let firstNew = index.recordCount
            index.scan(
                bytes.extracting(start...), base: start, separator: separator, isFinal: isFinal,
                kernel: kernel)
            let isDoubtful = removeDoubtful(bytes, from: start, isFinal: isFinal)
            for number in firstNew..<index.recordCount { addStrays(of: number, in: bytes) }
            start = index.indexedBytes
            guard start < bytes.count, isFinal || isDoubtful || index.stop != .endOfBytes else {
                break
            }
            let outcome = reader.read(
                bytes.extracting(start...), base: start, isFinal: isFinal, into: &index)
            guard outcome == .record else { break }
            faults[index.recordCount - 1] = reader.faults
            start = index.indexedBytes
        }
        take(bytes)
    }

    private mutating func addStrays(of number: Int, in bytes: Span<UInt8>) {
        let record = index.record(number)
        for stray in 0..<index.strayCount
        where index.recordIndex(ofStray: stray, from: 0) == number {
            faults[number, default: []].append(index.strayFault(stray, of: record, in: bytes))
        }
    }

    /// Takes back the records from the first on that starts at or behind `start` and may be read
    /// otherwise.
    private mutating func removeDoubtful(
        _ bytes: Span<UInt8>, from start: Int, isFinal: Bool
    ) -> Bool {
        for number in 0..<index.recordCount {
            let record = index.record(number)
            guard record.start >= start, expectedFields > 1,
                reader.mayReadOtherwise(record, in: bytes, isFinal: isFinal)
            else { continue }
            index.removeRecords(from: number)
            return true
        }
        return false
    }

    private mutating func take(_ bytes: Span<UInt8>) {
        let base = position
        for number in 0..<index.recordCount {
            let span = index.record(number)
            let fields = (1...span.fieldCount).map { field in
                let range = index.field(field, of: span, in: bytes)
                return (base + range.lowerBound)..<(base + range.upperBound)
            }
            records.append(
                ScannedRecord(
                    fields: fields, end: base + span.end, faults: faults[number] ?? []))
        }
        position += index.indexedBytes
    }
}
