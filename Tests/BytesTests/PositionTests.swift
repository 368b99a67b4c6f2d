import Bytes
import Testing

@Suite struct `Position and region` {
    @Test func `positions compare by offset alone`() {
        let early = Position(line: 9, column: 9, byteColumn: 9, utf16Column: 9, offset: 1)
        let late = Position(line: 1, column: 1, byteColumn: 1, utf16Column: 1, offset: 2)
        #expect(early < late)
        #expect(!(late < early))
        #expect(Position.start.offset == 0 && Position.start.line == 1)
    }

    @Test(arguments: [(0, 5, 1, 2, true), (1, 2, 1, 3, true), (1, 3, 1, 2, false)])
    func `regions compare by start, then by end`(
        start: Int, end: Int, otherStart: Int, otherEnd: Int, isBefore: Bool
    ) {
        let region = Region(start: place(start), end: place(end))
        let other = Region(start: place(otherStart), end: place(otherEnd))
        #expect((region < other) == isBefore)
        #expect(region.offsets == start..<end)
    }

    private func place(_ offset: Int) -> Position {
        Position(
            line: 1, column: offset + 1, byteColumn: offset + 1, utf16Column: offset + 1,
            offset: offset)
    }
}
