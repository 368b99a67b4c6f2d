import Bytes
import Testing

@testable import Diagnostics

struct PassageTests {
    private static let text = Array("ab,é\r\n1,😀,x\n\u{301}y\rlast".utf8)

    /// The place of an offset, worked out byte by byte from the start.
    private static func slowPlace(_ offset: Int) -> [Int] {
        var (line, start) = (1, 0)
        for index in 0..<offset {
            let isEnd =
                text[index] == 0x0A
                || (text[index] == 0x0D && (index + 1 == text.count || text[index + 1] != 0x0A))
            if isEnd { (line, start) = (line + 1, index + 1) }
        }
        let head = String(decoding: text[start..<offset], as: UTF8.self)
        return [
            line, head.unicodeScalars.count + 1, offset - start + 1, head.utf16.count + 1, offset,
        ]
    }

    private static func numbers(_ place: Position) -> [Int] {
        [place.line, place.column, place.byteColumn, place.utf16Column, place.offset]
    }

    private static func position(_ offset: Int) -> Position {
        let place = slowPlace(offset)
        return Position(
            line: place[0], column: place[1], byteColumn: place[2], utf16Column: place[3],
            offset: place[4])
    }

    /// Offsets that are not inside a character or a line end.
    private static let offsets = (0...text.count).filter { offset in
        guard offset < text.count else { return true }
        let isInsideEnd = offset > 0 && text[offset - 1] == 0x0D && text[offset] == 0x0A
        return text[offset] & 0xC0 != 0x80 && !isInsideEnd
    }

    @Test func `any place is found from any other`() {
        let excerpt = Excerpt(
            startOffset: 0, bytes: Self.text, isCutBefore: false, isCutAfter: false)
        for known in Self.offsets {
            let passage = Passage(Self.position(known), excerpt)
            for start in Self.offsets {
                for end in Self.offsets where end >= start {
                    let region = passage.region(of: start..<end)
                    let found = region.map { Self.numbers($0.start) + Self.numbers($0.end) }
                    #expect(found == Self.slowPlace(start) + Self.slowPlace(end))
                }
            }
        }
    }

    @Test func `a line that begins before the excerpt has columns only where one is known`() {
        let excerpt = Excerpt(
            startOffset: 3, bytes: Array(Self.text[3...]), isCutBefore: true, isCutAfter: false)
        let onFirstLine = Passage(Self.position(3), excerpt)
        #expect(onFirstLine.region(of: 5..<5).map { Self.numbers($0.start) } == Self.slowPlace(5))
        let onSecond = Passage(Self.position(9), excerpt)
        #expect(onSecond.region(of: 5..<5) == nil)
        #expect(onSecond.region(of: 7..<8).map { Self.numbers($0.start) } == Self.slowPlace(7))
        #expect(onSecond.region(of: 2..<8) == nil)
        #expect(onSecond.region(of: 7..<(Self.text.count + 1)) == nil)
    }

    @Test(arguments: [1, 40, 2_000])
    func `a label on the header holds its name`(columns: Int) throws {
        var bytes: [UInt8] = []
        var names: [Range<Int>] = []
        for column in 1...columns {
            if column > 1 { bytes.append(0x2C) }
            let start = 3 + bytes.count
            bytes += Array("column_\(column)".utf8)
            names.append(start..<(3 + bytes.count))
        }
        let start = Position(line: 2, column: 2, byteColumn: 4, utf16Column: 2, offset: 3)
        let kept = Array(bytes.prefix(HeaderText.limitBytes))
        let header = HeaderText(
            start: start, range: 3..<(3 + bytes.count), bytes: kept, names: names)
        for column in 1...columns {
            guard let label = header.label(onColumn: column, "here") else {
                #expect(names[column - 1].upperBound > 3 + HeaderText.limitBytes)
                continue
            }
            let passage = try #require(label.passage)
            #expect(passage.excerpt.bytes.count <= Excerpt.limitBytes)
            #expect(
                passage.excerpt.bytes(in: label.range) == Array("column_\(column)".utf8))
            let place = passage.region(of: label.range)?.start
            #expect(place?.line == 2)
            #expect(place?.column == 2 + label.range.lowerBound - 3)
        }
        #expect(header.label(onColumn: 0, "here") == nil)
        #expect(header.label(onColumn: columns + 1, "here") == nil)
    }

    @Test func `a spread counts records once`() {
        var spread = FindingSpread()
        for record in [0, 0, 3, 3, 3, 7] { spread.add(record: record) }
        #expect(spread.records == 3)
        #expect(spread.lastRecord == 7)
    }
}
