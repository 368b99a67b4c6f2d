/// A number in ASCII digits as the page wants it, compared digit by digit, however long it is.
struct DecimalText {
    private let isNegative: Bool
    /// Without zeros in front.
    private let whole: Range<Int>
    /// Without zeros at the end.
    private let fraction: Range<Int>

    /// nil where the text is not `-?[0-9]+(\.[0-9]+)?`.
    init?(_ text: Span<UInt8>) {
        let sign = text.count > 0 && text[0] == UInt8(ascii: "-") ? 1 : 0
        var end = sign
        while end < text.count, Self.isDigit(text[end]) { end += 1 }
        guard end > sign else { return nil }
        var start = sign
        while start < end, text[start] == UInt8(ascii: "0") { start += 1 }
        whole = start..<end
        var last = end
        if end < text.count {
            guard text[end] == UInt8(ascii: "."), end + 1 < text.count else { return nil }
            for index in (end + 1)..<text.count where !Self.isDigit(text[index]) { return nil }
            last = text.count
            while last > end + 1, text[last - 1] == UInt8(ascii: "0") { last -= 1 }
            fraction = (end + 1)..<last
        } else {
            fraction = end..<end
        }
        isNegative = sign == 1 && !(whole.isEmpty && fraction.isEmpty)
    }

    private static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }

    /// Less than 0 where `left` is the smaller number, 0 where both are the same; nil where one is
    /// no number.
    static func compare(numbers left: Span<UInt8>, _ right: Span<UInt8>) -> Int? {
        guard let first = DecimalText(left), let second = DecimalText(right) else { return nil }
        guard first.isNegative == second.isNegative else { return first.isNegative ? -1 : 1 }
        let magnitude = first.compareMagnitude(left, second, right)
        return first.isNegative ? -magnitude : magnitude
    }

    private func compareMagnitude(
        _ text: Span<UInt8>, _ other: DecimalText, _ otherText: Span<UInt8>
    ) -> Int {
        if whole.count != other.whole.count { return whole.count < other.whole.count ? -1 : 1 }
        let digits = Self.compare(
            text.extracting(whole), otherText.extracting(other.whole))
        guard digits == 0 else { return digits }
        return Self.compare(text.extracting(fraction), otherText.extracting(other.fraction))
    }

    /// Digit by digit; the longer of two that begin alike is the larger.
    private static func compare(_ left: Span<UInt8>, _ right: Span<UInt8>) -> Int {
        for index in 0..<min(left.count, right.count) where left[index] != right[index] {
            return left[index] < right[index] ? -1 : 1
        }
        return left.count == right.count ? 0 : left.count < right.count ? -1 : 1
    }
}
