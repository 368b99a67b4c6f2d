import Bytes

/// Text that a report writes as it stands: printable characters of ASCII, but for those that mean
/// something there.
enum PlainText {
    private static let ones: UInt64 = 0x0101_0101_0101_0101

    /// Whether all bytes are such, eight at a time; `special` tells of eight whether one of them means
    /// something.
    static func isPlain(_ bytes: Span<UInt8>, _ special: (UInt64) -> Bool) -> Bool {
        guard bytes.count >= 8 else {
            var word = ones * 0x61
            for index in bytes.indices { word = word << 8 | UInt64(bytes[index]) }
            return isPrintable(word) && !special(word)
        }
        var index = 0
        while index + 8 <= bytes.count {
            let word = bytes.word(at: index)
            guard isPrintable(word), !special(word) else { return false }
            index += 8
        }
        let last = bytes.word(at: bytes.count - 8)
        return isPrintable(last) && !special(last)
    }

    /// Whether eight bytes are all from space to `~`.
    private static func isPrintable(_ word: UInt64) -> Bool {
        let below = (word &- ones &* 0x20) & ~word
        let above = word | (word &+ ones)
        return (below | above) & (ones &* 0x80) == 0
    }
}
