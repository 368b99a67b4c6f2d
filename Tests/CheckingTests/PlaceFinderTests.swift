import Bytes
import Diagnostics
import Testing

@testable import Checking

/// Lines and columns, while bytes are let go and numbers of lines are told.
@Suite struct PlaceFinderTests {
    @Test(arguments: UInt64(1)...100)
    func `places are the same whether lines are told or counted`(seed: UInt64) {
        var random = SeededRandom(seed: seed)
        let lines = (0..<40).map { _ in
            let text = random.pick(["", "a", "\u{FEFF}é", "some text, 12", "\u{1F600}"])
            let count = Int.random(in: 0..<6, using: &random)
            return String(repeating: text, count: count) + random.pick(["\n", "\n", "\r\n", "\r"])
        }
        let bytes = Array(lines.joined().utf8)
        var starts = [0]
        for line in lines { starts.append(starts[starts.count - 1] + line.utf8.count) }
        var finder = PlaceFinder(kernel: .chosen)
        let view = InputView(bytes: bytes.span, startOffset: 0)
        var line = 0
        var kept = 0
        while line < lines.count {
            let next = min(line + Int.random(in: 1...5, using: &random), lines.count)
            // CR at the end of one line and LF of an empty one behind it are one line end.
            let isApart = line == 0 || !isPair(bytes, starts[line])
            if isApart, !isPair(bytes, starts[next]), Int.random(in: 0..<3, using: &random) > 0 {
                let range = starts[line]..<starts[next]
                finder.pass(lines: lineCount(bytes, range), in: range, of: view)
            }
            line = next
            let places = (kept...starts[line]).filter { isCharacterStart(bytes, $0) }
            kept = random.pick(Array(places.suffix(30)))
            finder.discard(before: kept, in: view)
            let offset = random.pick(places.filter { $0 >= kept })
            let found = finder.region(offset..<offset, in: view).start
            #expect(found == SlowPosition.of(offset, in: bytes), "seed \(seed), byte \(offset)")
        }
    }

    private func lineCount(_ bytes: [UInt8], _ range: Range<Int>) -> Int {
        SlowPosition.of(range.upperBound, in: bytes).line
            - SlowPosition.of(range.lowerBound, in: bytes).line
    }

    private func isPair(_ bytes: [UInt8], _ offset: Int) -> Bool {
        offset > 0 && offset < bytes.count && bytes[offset - 1] == 0x0D && bytes[offset] == 0x0A
    }

    private func isCharacterStart(_ bytes: [UInt8], _ offset: Int) -> Bool {
        offset == bytes.count || bytes[offset] & 0xC0 != 0x80
    }
}
