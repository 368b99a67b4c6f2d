import Scanner
import Testing

@Suite struct RecordIndexTests {
    private static let separator = UInt8(ascii: ",")

    @Test(arguments: ScanTests.kernels)
    func `the index tells where records and fields are`(kernel: ScanKernel) {
        for seed in UInt64(0)..<150 {
            var random = SeededRandom(seed: seed)
            let bytes = random.regularText(records: 8) + [0x0A]
            let expected = ReferenceScanner.records(of: bytes, expectedFields: 0)
            var index = RecordIndex()
            index.scan(
                bytes.span, base: 0, separator: Self.separator, isFinal: true, kernel: kernel)
            #expect(index.recordCount == expected.count, "seed \(seed)")
            #expect(index.indexedBytes == bytes.count, "seed \(seed)")
            guard index.recordCount == expected.count else { continue }
            for (number, record) in expected.enumerated() {
                let span = index.record(number)
                let content = index.content(of: span, in: bytes.span)
                #expect(span.fieldCount == record.fields.count, "seed \(seed)")
                #expect(content.lowerBound == record.fields[0].lowerBound, "seed \(seed)")
                #expect(content.upperBound == record.fields.last?.upperBound, "seed \(seed)")
                for (field, range) in record.fields.enumerated() {
                    let found = index.field(field + 1, of: span, in: bytes.span)
                    let inside = index.fieldContent(field + 1, of: span, in: bytes.span)
                    #expect(found == range, "seed \(seed)")
                    #expect(inside == unquoted(range, bytes), "seed \(seed)")
                }
            }
            checkSearch(index, expected, "seed \(seed)")
        }
    }

    @Test(arguments: ScanTests.kernels)
    func `the lines of all records are counted`(kernel: ScanKernel) {
        var counted = 0
        for seed in UInt64(0)..<400 {
            var random = SeededRandom(seed: seed)
            let quoted = random.regularText(records: Int.random(in: 1...30, using: &random))
            // Enough bytes for each block with a line end in quotes.
            let plain = (0..<Int.random(in: 0...2, using: &random)).map { _ in
                [UInt8](repeating: UInt8(ascii: "x"), count: 9_000) + [0x0A]
            }
            let bytes = quoted + [0x0A] + plain.joined()
            var index = RecordIndex()
            // The rest of the record that the first scan ends in is scanned again.
            let first = Int.random(in: 0...bytes.count, using: &random)
            index.scan(
                bytes.span.extracting(0..<first), base: 0, separator: Self.separator,
                isFinal: false, kernel: kernel)
            let base = index.indexedBytes
            index.scan(
                bytes.span.extracting(base...), base: base, separator: Self.separator,
                isFinal: true, kernel: kernel)
            #expect(index.indexedBytes == bytes.count, "seed \(seed)")
            let count = index.lineCount(in: bytes.span, kernel: kernel)
            #expect(count == nil || count == lineEnds(bytes), "seed \(seed)")
            counted += count == nil ? 0 : 1
        }
        #expect(counted > 100)
    }

    private func lineEnds(_ bytes: [UInt8]) -> Int {
        bytes.indices.count {
            bytes[$0] == 0x0A
                || bytes[$0] == 0x0D && ($0 + 1 == bytes.count || bytes[$0 + 1] != 0x0A)
        }
    }

    /// Every byte belongs to one record and, delimiters to the field before them, to one field.
    private func checkSearch(
        _ index: borrowing RecordIndex, _ records: [ScannedRecord], _ note: Comment
    ) {
        var start = 0
        for (number, record) in records.enumerated() {
            for offset in start...record.end {
                for from in 0...number {
                    let found = index.recordIndex(at: offset, from: from)
                    #expect(found == number, note)
                }
                let field = index.fieldNumber(at: offset, of: index.record(number))
                let expected = record.fields.firstIndex { offset <= $0.upperBound }
                #expect(field == expected.map { $0 + 1 } ?? record.fields.count, note)
            }
            start = record.end + 1
        }
    }

    private func unquoted(_ range: Range<Int>, _ bytes: [UInt8]) -> Range<Int> {
        guard range.count >= 2, bytes[range.lowerBound] == 0x22, bytes[range.upperBound - 1] == 0x22
        else { return range }
        return range.lowerBound + 1..<range.upperBound - 1
    }

    @Test(arguments: ScanTests.kernels)
    func `scans add to what is indexed`(kernel: ScanKernel) {
        for seed in UInt64(0)..<100 {
            var random = SeededRandom(seed: seed)
            let first = random.regularText(records: 5) + [0x0A]
            let second = random.regularText(records: 5) + [0x0A]
            let bytes = first + second
            var whole = RecordIndex()
            whole.scan(
                bytes.span, base: 0, separator: Self.separator, isFinal: true, kernel: kernel)
            var parts = RecordIndex()
            parts.scan(
                first.span, base: 0, separator: Self.separator, isFinal: true, kernel: kernel)
            parts.scan(
                second.span, base: first.count, separator: Self.separator, isFinal: true,
                kernel: kernel)
            let wholeRecords = (0..<whole.recordCount).map { whole.record($0) }
            let partRecords = (0..<parts.recordCount).map { parts.record($0) }
            #expect(wholeRecords == partRecords, "seed \(seed): \"\(shown(bytes))\"")
            #expect(whole.delimiterCount == parts.delimiterCount, "seed \(seed)")
        }
    }

    @Test(arguments: ScanTests.kernels)
    func `the index finds the records of several lines and those of another width`(
        kernel: ScanKernel
    ) {
        for seed in UInt64(0)..<60 {
            var random = SeededRandom(seed: seed)
            let first = random.regularText(records: 12) + [0x0A]
            let bytes = first + random.regularText(records: 12) + [0x0A]
            var index = RecordIndex()
            index.scan(
                first.span, base: 0, separator: Self.separator, isFinal: true, kernel: kernel)
            index.scan(
                bytes.span.extracting(first.count...), base: first.count,
                separator: Self.separator, isFinal: true, kernel: kernel)
            var records = ReferenceScanner.records(of: bytes, expectedFields: 0)
            check(index, records, bytes, "seed \(seed)")
            let kept = Int.random(in: 0..<records.count, using: &random)
            index.removeRecords(from: kept)
            records.removeLast(records.count - kept)
            check(index, records, bytes, "seed \(seed), \(kept) kept")
        }
    }

    private func check(
        _ index: borrowing RecordIndex, _ records: [ScannedRecord], _ bytes: [UInt8],
        _ note: Comment
    ) {
        let haveLines = records.map { record in
            record.fields.contains { bytes[$0].contains { $0 == 0x0A || $0 == 0x0D } }
        }
        for first in 0...records.count {
            let found = index.nextOfSeveralLines(from: first, in: bytes.span)
            #expect(found == (first..<records.count).first { haveLines[$0] }, note)
            for width in 1...5 {
                let isFound = index.hasOtherWidth(than: width, from: first)
                let isThere = records[first...].contains { $0.fields.count != width }
                #expect(isFound == isThere, note)
            }
        }
    }

    @Test func `records of several lines are found behind those that the index has room for`() {
        let lines =
            "\"" + String(repeating: "x", count: 30) + "\n" + String(repeating: "y", count: 30)
        let several = lines + "\"\n"
        let text =
            String(repeating: several, count: 17_000) + String(repeating: "plain\n", count: 100)
            + several
        let bytes = Array(text.utf8)
        var index = RecordIndex()
        index.scan(
            bytes.span, base: 0, separator: Self.separator, isFinal: true, kernel: .chosen)
        #expect(index.recordCount == 17_101 && index.mayHaveMoreQuotedBlocks)
        for (first, expected) in [(0, 0), (16_999, 16_999), (17_000, 17_100), (17_101, nil)] {
            let found = index.nextOfSeveralLines(from: first, in: bytes.span)
            #expect(found == expected)
        }
    }

    @Test(arguments: ScanTests.kernels)
    func `a full index stops behind a record and goes on from there`(kernel: ScanKernel) {
        let bytes = Array(String(repeating: "a,b,c\n", count: 500).utf8)
        var index = RecordIndex(capacity: 300)
        var start = 0
        var records = 0
        while start < bytes.count {
            index.removeAll()
            let rest = bytes.span.extracting(start...)
            index.scan(rest, base: 0, separator: Self.separator, isFinal: true, kernel: kernel)
            #expect(index.recordCount > 0)
            guard index.recordCount > 0 else { break }
            #expect(index.stop == (start + index.indexedBytes < bytes.count ? .full : .endOfBytes))
            records += index.recordCount
            start += index.indexedBytes
        }
        #expect(records == 500)
    }

    @Test func `records are added and taken back by hand`() {
        var index = RecordIndex(capacity: 3)
        let areAdded = [2, 5].map { index.append(delimiter: $0) }
        index.endRecord()
        let isThirdAdded = index.append(delimiter: 7)
        let isFourthAdded = index.append(delimiter: 9)
        #expect(areAdded == [true, true] && isThirdAdded && !isFourthAdded, "three fit")
        #expect(index.recordCount == 1 && index.indexedBytes == 6)
        index.truncate(toDelimiters: 2)
        let first = index.record(0)
        #expect(first == RecordSpan(start: 0, end: 5, firstDelimiter: 0, fieldCount: 2))
        index.removeRecords(from: 0)
        #expect(index.recordCount == 0 && index.delimiterCount == 0 && index.indexedBytes == 0)
    }
}

extension SeededRandom {
    /// Records whose quotes all keep to the grammar, without a line end at the end.
    mutating func regularText(records: Int) -> [UInt8] {
        var bytes: [UInt8] = []
        for record in 0..<records {
            if record > 0 { bytes += Array(pick(["\n", "\n", "\r\n", "\r"]).utf8) }
            for field in 0...Int.random(in: 0...4, using: &self) {
                if field > 0 { bytes.append(0x2C) }
                let count = Int.random(in: 0...9, using: &self)
                guard Bool.random(using: &self) else {
                    bytes += soup("ab1 ;\\", count: count)
                    continue
                }
                let value = soup("ab1,\"\n\r\\", count: count)
                bytes += [0x22] + value.flatMap { $0 == 0x22 ? [0x22, 0x22] : [$0] } + [0x22]
            }
        }
        return bytes
    }
}
