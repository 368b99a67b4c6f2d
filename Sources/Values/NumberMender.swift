import Bytes

/// Writes numbers as the Batch File Constraints have them: `-?[0-9]+(\.[0-9]+)?`.
enum NumberMender {
    /// The number without separators, signs and symbols that are none of a number; nil where
    /// several numbers can be meant.
    static func number(
        _ value: Span<UInt8>, _ shape: Shape, comma: CommaMeaning
    ) -> [UInt8]? {
        let mended: [UInt8]? =
            switch shape {
            case .foreignDigits: asciiDigits(value)
            case .exponent: ExponentMender.plain(value)
            case .hexadecimalOrUnderscore where hasHexadecimalMark(value): hexadecimal(value)
            default: ordinary(value, comma)
            }
        guard let mended, PlainNumber.shape(mended.span) != nil else { return nil }
        return mended
    }

    private static func ordinary(_ value: Span<UInt8>, _ comma: CommaMeaning) -> [UInt8]? {
        guard let core = core(of: value),
            let sign = sign(value.extracting(0..<core.lowerBound), value, core.upperBound),
            let digits = digits(value.extracting(core), comma)
        else { return nil }
        return sign + digits
    }

    /// From the first digit to the last, with a point at either end; nil without a digit.
    private static func core(of value: Span<UInt8>) -> Range<Int>? {
        var start = 0
        while start < value.count, !isDigit(value[start]) { start += 1 }
        guard start < value.count else { return nil }
        var end = value.count
        while !isDigit(value[end - 1]) { end -= 1 }
        if start > 0, value[start - 1] == UInt8(ascii: ".") { start -= 1 }
        if end < value.count, value[end] == UInt8(ascii: ".") { end += 1 }
        return start..<end
    }

    /// A minus where one stands before or behind the number, or parentheses mean one; nil where
    /// what stands behind it can be read in two ways.
    private static func sign(
        _ front: Span<UInt8>, _ value: Span<UInt8>, _ end: Int
    ) -> [UInt8]? {
        let minus = [UInt8(ascii: "-")]
        for index in front.indices {
            switch front[index] {
            case UInt8(ascii: "-"), UInt8(ascii: "("): return minus
            case 0xE2 where isMinusSign(front, index): return minus
            default: continue
            }
        }
        guard end < value.count, value[end] == UInt8(ascii: "-") else { return [] }
        // In `CHF 5.-` the line stands for no cents.
        return value[end - 1] == UInt8(ascii: ".") ? nil : minus
    }

    /// U+2212.
    private static func isMinusSign(_ bytes: Span<UInt8>, _ index: Int) -> Bool {
        index + 2 < bytes.count && bytes[index] == 0xE2 && bytes[index + 1] == 0x88
            && bytes[index + 2] == 0x92
    }

    /// The digits of a number without a sign, with a point before the decimals.
    private static func digits(_ core: Span<UInt8>, _ comma: CommaMeaning) -> [UInt8]? {
        guard let point = NumberMarks(core).decimalMark(core, comma) else { return nil }
        var whole: [UInt8] = []
        var decimals: [UInt8] = []
        for index in core.indices where isDigit(core[index]) {
            if index < point { whole.append(core[index]) } else { decimals.append(core[index]) }
        }
        if whole.isEmpty { whole = [UInt8(ascii: "0")] }
        return decimals.isEmpty ? whole : whole + [UInt8(ascii: ".")] + decimals
    }

    private static func hasHexadecimalMark(_ value: Span<UInt8>) -> Bool {
        value.firstIndex(of: UInt8(ascii: "x")) != nil
            || value.firstIndex(of: UInt8(ascii: "X")) != nil
    }

    /// Up to 16 digits behind `0x`; nil where there are more.
    private static func hexadecimal(_ value: Span<UInt8>) -> [UInt8]? {
        let isNegative = value[0] == UInt8(ascii: "-")
        let start = isNegative ? 3 : 2
        guard (1...16).contains(value.count - start) else { return nil }
        var number: UInt64 = 0
        for index in start..<value.count {
            let byte = value[index]
            let digit = isDigit(byte) ? byte & 0x0F : (byte & 0x0F) + 9
            number = number << 4 | UInt64(digit)
        }
        var bytes: [UInt8] = []
        repeat {
            bytes.append(UInt8(ascii: "0") + UInt8(number % 10))
            number /= 10
        } while number > 0
        if isNegative { bytes.append(UInt8(ascii: "-")) }
        return bytes.reversed()
    }

    /// The digits of other scripts as those of ASCII.
    private static func asciiDigits(_ value: Span<UInt8>) -> [UInt8]? {
        var bytes: [UInt8] = []
        var index = 0
        while index < value.count {
            if value[index] < 0x80 {
                bytes.append(value[index])
                index += 1
            } else if isMinusSign(value, index) {
                bytes.append(UInt8(ascii: "-"))
                index += 3
            } else if value[index] == 0xD9, index + 1 < value.count, value[index + 1] == 0xAB {
                bytes.append(UInt8(ascii: "."))  // U+066B
                index += 2
            } else {
                guard let digit = ForeignDigit(value, at: index) else { return nil }
                bytes.append(UInt8(ascii: "0") + digit.value)
                index += digit.length
            }
        }
        return bytes
    }
}
