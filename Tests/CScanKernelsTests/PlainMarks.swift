/// The slow twin of `SurveyMarks.inc`: what needs a look only where it stands so.
struct PlainMarks {
    private let bytes: [UInt8]
    private let from: Int

    init(_ bytes: [UInt8], from: Int) {
        self.bytes = bytes
        self.from = from
    }

    /// Whether a mark shows at the byte at `place`.
    func isMark(at place: Int) -> Bool {
        let last = bytes[place]
        if place - 1 >= from, bytes[place - 1] == 0xC2, last == 0xA0 {
            return isAtEdge(place - 1, place + 1)
        }
        guard place - 2 >= from else { return false }
        switch (bytes[place - 2], bytes[place - 1], last) {
        case (0xE2, 0x80, 0x8B...0x8F), (0xE2, 0x80, 0xAA...0xAE), (0xE2, 0x81, 0xA0...0xAF),
            (0xE1, 0xA0, 0x8E), (0xEF, 0xB8, 0x80...0x8F):
            return true
        case (0xE2, 0x80, 0x80...0x8A), (0xE2, 0x80, 0xA8...0xA9), (0xE2, 0x80, 0xAF),
            (0xE2, 0x81, 0x9F), (0xE1, 0x9A, 0x80), (0xE3, 0x80, 0x80):
            return isAtEdge(place - 2, place + 1)
        case (0xC3, 0x82...0x9F, _): return standsUpper(1, from: place)
        case (0xC3, 0xA0...0xAF, _): return standsUpper(2, from: place)
        case (0xC3, 0xB0...0xB4, _): return standsUpper(3, from: place)
        default: return false
        }
    }

    private func isAtEdge(_ start: Int, _ end: Int) -> Bool {
        let beside: Set<UInt8> = Set(0...0x20).union(Array("\",;|".utf8))
        return start == from || end == bytes.count || beside.contains(bytes[start - 1])
            || beside.contains(bytes[end])
    }

    /// Whether so many characters stand from `place` on that windows-1252 may have from 80 to BF.
    private func standsUpper(_ count: Int, from place: Int) -> Bool {
        var place = place
        for _ in 0..<count {
            guard place + 1 < bytes.count else { return false }
            switch (bytes[place], bytes[place + 1]) {
            case (0xC2, _), (0xC5, 0x92...0xFF), (0xC6, 0x92), (0xCB, 0x86), (0xCB, 0x9C):
                place += 2
            case (0xE2, 0x00...0x84): place += 3
            default: return false
            }
        }
        return true
    }
}
