import Bytes
import Scanner
import Testing

@Suite struct RecordTriageTests {
    /// Without white space at the edges, as the check gives them.
    private static let names = [
        "id", "Name", "\"amount", "a_very_long_name", "x", "", "\u{C9}t\u{E9}",
    ]
    private static let values = [
        "1", "id", "ID", " id", "id ", "\"id\"", "\"Id \"", "\tid", "name", "NAME", "Name",
        "\"name\"",
        "amount", "a_very_long_name", "A_VERY_LONG_NAME", "a_very_lo", "x", "X", "", "", "\"\"",
        "\"a,b\"",
        "\u{E9}t\u{E9}", "(12 rows)", "----", "12 rows affected", " ", "\"\n\"", "true", "\"\"\"\"",
        "\u{A0}id", "\u{A0}x", "'a", "#a", "Total",
    ]

    @Test(arguments: ScanTests.kernels)
    func `no record is passed over that a rule would report`(kernel: ScanKernel) {
        for seed in UInt64(0)..<600 {
            var random = SeededRandom(seed: seed)
            let width = Int.random(in: 1...4, using: &random)
            let names = (0..<width).map { _ in Array(random.pick(Self.names).utf8) }
            let text = text(width: width, &random)
            let lineEnd = random.pick([CSVSyntax.lineFeed, CSVSyntax.carriageReturn])
            let triage = RecordTriage(
                separator: UInt8(ascii: ","), lineEnd: lineEnd, expectedFields: width, names: names)
            let widths = (1...5).filter { $0 != width && Bool.random(using: &random) }
            var quiet = QuietWidths(otherQuotes: (UInt8(ascii: "'"), 0xC2, 0xE2))
            for width in widths { quiet.insert(width) }
            var index = RecordIndex()
            index.scan(
                text.span, base: 0, separator: UInt8(ascii: ","), isFinal: true, kernel: kernel)
            let records = ReferenceScanner.records(of: text, expectedFields: 0)
            guard index.recordCount == records.count else {
                Issue.record("seed \(seed): \(index.recordCount) records, not \(records.count)")
                continue
            }
            var next = 0
            while next < records.count {
                var passed = PassedRecords()
                let notable = triage.nextNotable(
                    in: index, of: text.span, from: next, limit: records.count, quiet: quiet,
                    passed: &passed)
                let ordinary = records[next..<notable]
                #expect(passed.endings == tally(ordinary, text), "seed \(seed)")
                for count in 0..<64 where count != width {
                    #expect(
                        passed.count(of: count) == ordinary.count { $0.fields.count == count },
                        "seed \(seed)")
                }
                #expect(
                    passed.lastWhole == ordinary.lastIndex { $0.fields.count == width } ?? -1,
                    "seed \(seed)")
                let missed = ordinary.indices.first {
                    !isOrdinary(
                        $0, of: records, text, width, names, lineEnd: lineEnd, quiet: widths)
                }.map { records[$0] }
                if let missed {
                    let raw = Array(text[missed.fields[0].lowerBound...missed.end])
                    let header = names.map { shown($0) }.joined(separator: ",")
                    Issue.record("seed \(seed): \"\(shown(raw))\" under \"\(header)\"")
                }
                next = notable + 1
            }
        }
    }

    @Test func `ordinary records are passed over`() {
        let text = Array(String(repeating: "1,x,2015-12-15\n", count: 100).utf8)
        let names = ["key", "label", "day"].map { Array($0.utf8) }
        let triage = RecordTriage(
            separator: UInt8(ascii: ","), lineEnd: CSVSyntax.lineFeed, expectedFields: 3,
            names: names)
        var index = RecordIndex()
        index.scan(
            text.span, base: 0, separator: UInt8(ascii: ","), isFinal: true, kernel: .portable)
        var passed = PassedRecords()
        let notable = triage.nextNotable(
            in: index, of: text.span, from: 0, limit: 100,
            quiet: QuietWidths(otherQuotes: (UInt8(ascii: "'"), 0xC2, 0xE2)), passed: &passed)
        // The last records lie too near the end for a field to be read as a word.
        #expect(notable >= 98)
        #expect(passed.endings.lineFeeds == notable)
    }

    private func text(width: Int, _ random: inout SeededRandom) -> [UInt8] {
        var text: [UInt8] = []
        for _ in 0..<12 {
            let fieldCount =
                Int.random(in: 0..<8, using: &random) == 0
                ? Int.random(in: 1...5, using: &random) : width
            let fields = (0..<fieldCount).map { _ in random.pick(Self.values) }
            text += Array(fields.joined(separator: ",").utf8)
            text += Array(random.pick(["\n", "\n", "\n", "\r\n", "\r"]).utf8)
        }
        return text + Array("this,is,the,end,of,the,input\n".utf8)
    }

    private func tally(_ records: ArraySlice<ScannedRecord>, _ text: [UInt8]) -> LineEndings {
        var endings = LineEndings()
        for record in records {
            let isPair = (record.fields.last?.upperBound ?? 0) < record.end
            if text[record.end] == 0x0D {
                endings.carriageReturns += 1
            } else if isPair {
                endings.carriageReturnLineFeeds += 1
            } else {
                endings.lineFeeds += 1
            }
        }
        return endings
    }

    /// Whether no structure rule has anything to say of a record but that its width is a quiet one.
    private func isOrdinary(
        _ index: Int, of records: [ScannedRecord], _ text: [UInt8], _ width: Int,
        _ names: [[UInt8]], lineEnd: UInt8, quiet: [Int]
    ) -> Bool {
        let record = records[index]
        let values = record.fields.map { value(text[$0]) }
        guard text[record.end] == lineEnd else { return false }
        if values.count != width {
            guard quiet.contains(values.count), isOnlyTooWide(record, text, width),
                !mayBeSplit(records[index...].prefix(2).map(\.fields.count), width)
            else { return false }
        }
        guard values.contains(where: { !$0.isEmpty }) else { return false }
        let equal = zip(values, names).count { value, name in
            !trimmed(name).isEmpty && trimmed(value) == trimmed(name)
        }
        guard names.count < 2 || equal < max(2, (names.count + 1) / 2) else { return false }
        guard values.count == 1 else { return true }
        let raw = text[record.fields[0]]
        let isRemark = ["(12 rows)", "----", "12 rows affected"].contains {
            Array($0.utf8) == Array(raw)
        }
        return !isRemark && raw.contains { $0 != 0x20 && $0 != 0x09 }
    }

    /// Whether a record of a wrong width begins like a record, and no field like another quote.
    private func isOnlyTooWide(_ record: ScannedRecord, _ text: [UInt8], _ width: Int) -> Bool {
        let raw = Array(text[record.fields[0]])
        let isTotal = [[0x54], [0x47], [0x53]].contains { raw.starts(with: $0) }
        return !raw.starts(with: [0x23]) && !isTotal
            && (record.fields.count < width
                || !record.fields.contains { "'".utf8.first == text[$0].first })
    }

    /// Whether a short record and the next one may be one that a line break split.
    private func mayBeSplit(_ widths: [Int], _ width: Int) -> Bool {
        guard widths[0] < width else { return false }
        return widths.count < 2 || widths[1] == 1 || widths[0] + widths[1] - 1 == width
    }

    private func value(_ raw: ArraySlice<UInt8>) -> [UInt8] {
        let isQuoted = raw.count >= 2 && raw.first == 0x22 && raw.last == 0x22
        return Array(isQuoted ? raw.dropFirst().dropLast() : raw)
    }

    /// Without white space at the edges, in lower case.
    private func trimmed(_ value: [UInt8]) -> [UInt8] {
        let text = Substring(decoding: value, as: UTF8.self)
        let isSpace = { (character: Character) in character.isWhitespace }
        let end = text.lastIndex { !isSpace($0) }.map { text.index(after: $0) } ?? text.startIndex
        return text[..<end].drop(while: isSpace).utf8.map(lowercasedASCII)
    }
}
