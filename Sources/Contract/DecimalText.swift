import Bytes

/// A number in ASCII digits, compared digit by digit, however long it is and whatever its exponent.
struct DecimalText {
    /// An exponent of more digits is only known to be very large.
    private static let limitExponentDigits = 18

    private let isNegative: Bool
    /// From the first digit that is not 0 to the last one, with the point if it lies between them;
    /// empty for 0.
    private let digits: Range<Int>
    /// The number is `0.DIGITS` times 10 to this power.
    private let scale: Int
    /// The exponent is so large that two such numbers are not compared.
    let isBeyond: Bool

    /// nil where the text is not `-?[0-9]+(\.[0-9]+)?([eE][-+]?[0-9]+)?`.
    init?(_ text: Span<UInt8>) {
        let sign = text.count > 0 && text[0] == UInt8(ascii: "-") ? 1 : 0
        let point = Self.digitsEnd(text, sign)
        guard point > sign else { return nil }
        var end = point
        if end < text.count, text[end] == UInt8(ascii: ".") {
            end = Self.digitsEnd(text, point + 1)
            guard end > point + 1 else { return nil }
        }
        var exponent = 0
        var isBeyond = false
        if end < text.count {
            guard let found = Self.exponent(text, end) else { return nil }
            (exponent, isBeyond) = found
        }
        var first = sign
        while first < end, !Self.counts(text[first]) { first += 1 }
        var last = end
        while last > first, !Self.counts(text[last - 1]) { last -= 1 }
        digits = first..<last
        scale = exponent + (first < point ? point - first : point + 1 - first)
        isNegative = sign == 1 && !digits.isEmpty
        self.isBeyond = isBeyond && !digits.isEmpty
    }

    private static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }

    private static func counts(_ byte: UInt8) -> Bool {
        byte != UInt8(ascii: "0") && byte != UInt8(ascii: ".")
    }

    /// The first place from `start` on that has no digit.
    private static func digitsEnd(_ text: Span<UInt8>, _ start: Int) -> Int {
        var end = start
        while end < text.count, isDigit(text[end]) { end += 1 }
        return end
    }

    /// The exponent from its letter on; nil where the rest of the text is none.
    private static func exponent(
        _ text: Span<UInt8>, _ start: Int
    ) -> (value: Int, isBeyond: Bool)? {
        guard text[start] | 0x20 == UInt8(ascii: "e") else { return nil }
        var index = start + 1
        let isNegative = index < text.count && text[index] == UInt8(ascii: "-")
        if isNegative || index < text.count && text[index] == UInt8(ascii: "+") { index += 1 }
        guard index < text.count, digitsEnd(text, index) == text.count else { return nil }
        while index < text.count, text[index] == UInt8(ascii: "0") { index += 1 }
        guard text.count - index <= limitExponentDigits else {
            let large = 1 << 62
            return (isNegative ? -large : large, true)
        }
        var value = 0
        while index < text.count {
            value = 10 * value + Int(text[index] - 0x30)
            index += 1
        }
        return (isNegative ? -value : value, false)
    }

    /// Less than 0 where `left` is the smaller number, 0 where both are the same; nil where one is
    /// no number, or both are too close to infinity or to 0.
    static func compare(numbers left: Span<UInt8>, _ right: Span<UInt8>) -> Int? {
        guard let first = DecimalText(left), let second = DecimalText(right) else { return nil }
        guard first.isNegative == second.isNegative else { return first.isNegative ? -1 : 1 }
        guard !first.digits.isEmpty, !second.digits.isEmpty else {
            let order = first.digits.count.signum() - second.digits.count.signum()
            return first.isNegative ? -order : order
        }
        if first.isBeyond, second.isBeyond, (first.scale > 0) == (second.scale > 0) { return nil }
        let order = first.compareMagnitude(left, second, right)
        return first.isNegative ? -order : order
    }

    private func compareMagnitude(
        _ text: Span<UInt8>, _ other: DecimalText, _ otherText: Span<UInt8>
    ) -> Int {
        guard scale == other.scale else { return scale < other.scale ? -1 : 1 }
        var (index, otherIndex) = (digits.lowerBound, other.digits.lowerBound)
        while index < digits.upperBound, otherIndex < other.digits.upperBound {
            if text[index] == UInt8(ascii: ".") {
                index += 1
            } else if otherText[otherIndex] == UInt8(ascii: ".") {
                otherIndex += 1
            } else if text[index] == otherText[otherIndex] {
                index += 1
                otherIndex += 1
            } else {
                return text[index] < otherText[otherIndex] ? -1 : 1
            }
        }
        // Of two that begin alike the one with more digits is the larger.
        return (digits.upperBound - index).signum()
            - (other.digits.upperBound - otherIndex).signum()
    }
}
