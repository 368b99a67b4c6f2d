import Bytes

/// The white space at the ends of a field: Unicode's White_Space.
package enum EdgeSpace {
    /// What is left between the white space at both ends; empty where there is nothing else.
    package static func trimmed(_ field: Span<UInt8>) -> Range<Int> {
        var start = 0
        var end = field.count
        while start < end {
            let length = lengthAtStart(field, start, end)
            if length == 0 { break }
            start += length
        }
        while end > start {
            let length = lengthAtEnd(field, start, end)
            if length == 0 { break }
            end -= length
        }
        return start..<end
    }

    private static func lengthAtStart(_ field: Span<UInt8>, _ start: Int, _ end: Int) -> Int {
        let first = field[start]
        if first < 0x80 { return isASCIIWhitespace(first) ? 1 : 0 }
        if start + 2 <= end, isTwoByteSpace(first, field[start + 1]) { return 2 }
        guard start + 3 <= end else { return 0 }
        return isThreeByteSpace(first, field[start + 1], field[start + 2]) ? 3 : 0
    }

    private static func lengthAtEnd(_ field: Span<UInt8>, _ start: Int, _ end: Int) -> Int {
        let last = field[end - 1]
        if last < 0x80 { return isASCIIWhitespace(last) ? 1 : 0 }
        if start + 2 <= end, isTwoByteSpace(field[end - 2], last) { return 2 }
        guard start + 3 <= end else { return 0 }
        return isThreeByteSpace(field[end - 3], field[end - 2], last) ? 3 : 0
    }

    /// U+0085 and U+00A0.
    private static func isTwoByteSpace(_ first: UInt8, _ second: UInt8) -> Bool {
        first == 0xC2 && (second == 0x85 || second == 0xA0)
    }

    /// U+1680, U+2000 to U+200A, U+2028, U+2029, U+202F, U+205F and U+3000.
    private static func isThreeByteSpace(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> Bool {
        switch (first, second) {
        case (0xE1, 0x9A): third == 0x80
        case (0xE2, 0x80):
            (0x80...0x8A).contains(third) || third == 0xA8 || third == 0xA9 || third == 0xAF
        case (0xE2, 0x81): third == 0x9F
        case (0xE3, 0x80): third == 0x80
        default: false
        }
    }
}
