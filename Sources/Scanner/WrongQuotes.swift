/// Strings in quotes that JSON does not have: `'…'` and typographic ones.
enum WrongQuotes {
    enum Outcome {
        /// The text, and where the token ends.
        case content(Range<Int>, end: Int)
        /// No quote on the line closes it before a delimiter.
        case none
        /// The bytes end before that is known.
        case cut
    }

    /// The bytes of such a quote at `offset`; 0 where none stands there.
    static func length(_ bytes: Span<UInt8>, at offset: Int) -> Int {
        if bytes[offset] == UInt8(ascii: "'") { return 1 }
        // U+2018 to U+201F.
        guard offset + 3 <= bytes.count, bytes[offset] == 0xE2, bytes[offset + 1] == 0x80,
            (0x98...0x9F).contains(bytes[offset + 2])
        else { return 0 }
        return 3
    }

    /// Looks for the end of the string whose quote is at `start`.
    static func content(_ bytes: Span<UInt8>, from start: Int, limit: Int) -> Outcome {
        let open = length(bytes, at: start)
        var index = start + open
        while index < bytes.count {
            if CSVSyntax.isLineEnd(bytes[index]) || index - start > limit { return .none }
            if bytes[index] == UInt8(ascii: "\\") {
                guard index + 1 < bytes.count else { return .cut }
                index += CSVSyntax.isLineEnd(bytes[index + 1]) ? 1 : 2
                continue
            }
            let close = length(bytes, at: index)
            guard close == open else {
                index += 1
                continue
            }
            var next = index + close
            while next < bytes.count, bytes[next] == 0x20 || bytes[next] == 0x09 { next += 1 }
            guard next < bytes.count else { return .cut }
            switch bytes[next] {
            case UInt8(ascii: ":"), UInt8(ascii: ","), UInt8(ascii: "}"), UInt8(ascii: "]"), 0x0A,
                0x0D:
                return .content((start + open)..<index, end: index + close)
            default:
                index += close
            }
        }
        return .cut
    }
}
