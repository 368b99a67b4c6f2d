/// A token that starts like a number, read by RFC 8259 §6.
package enum JSONNumber: Equatable {
    case ordinary
    /// A double does not hold all of it.
    case imprecise
    /// Written as other languages write numbers.
    case foreign
    /// No number at all.
    case none

    /// Whether a byte can be part of such a token.
    static func isPart(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "+"), UInt8(ascii: "-"),
            UInt8(ascii: "."), UInt8(ascii: "_"):
            true
        default: false
        }
    }

    /// Reads a whole token.
    package static func read(_ token: Span<UInt8>) -> JSONNumber {
        guard let parts = Parts(token) else { return isForeign(token) ? .foreign : .none }
        return parts.isPrecise(in: token) ? .ordinary : .imprecise
    }

    /// Whether the token is a number to other programs: `01`, `+1`, `.5`, `1.`, `0x1F`, `1_000`.
    private static func isForeign(_ token: Span<UInt8>) -> Bool {
        let start = token.count > 0 && (isSign(token[0])) ? 1 : 0
        let body = token.extracting(start..<token.count)
        if body.count > 2, body[0] == UInt8(ascii: "0"), body[1] | 0x20 == UInt8(ascii: "x") {
            return (2..<body.count).allSatisfy { isHexadecimalDigit(body[$0]) }
        }
        var points = 0
        var exponents = 0
        for index in body.indices {
            let byte = body[index]
            if isDigit(byte) || byte == UInt8(ascii: "_") { continue }
            if byte == UInt8(ascii: "."), exponents == 0 {
                points += 1
            } else if byte | 0x20 == UInt8(ascii: "e"), index > 0 {
                exponents += 1
            } else if isSign(byte), index > 0, body[index - 1] | 0x20 == UInt8(ascii: "e") {
                continue
            } else {
                return false
            }
        }
        return points < 2 && exponents < 2 && (body.isEmpty || body[0] != UInt8(ascii: "_"))
    }

    private static func isHexadecimalDigit(_ byte: UInt8) -> Bool {
        isDigit(byte) || (byte | 0x20) &- 0x61 < 6
    }

    private static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }

    private static func isSign(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "-") || byte == UInt8(ascii: "+")
    }
}

extension JSONNumber {
    /// The parts of a token that keeps the grammar.
    private struct Parts {
        /// The digits that every double keeps, and those that some do.
        private static let certainDigits = 15
        private static let limitDigits = 17
        /// 2^53: above it not every integer is a double.
        private static let limitInteger = 9_007_199_254_740_992
        /// The digits of the largest double, its power of ten, and that of the least one.
        private static let largestMantissa = 17_976_931_348_623_157
        private static let largestMagnitude = 308
        private static let leastMagnitude = -324

        private var integer: Range<Int>
        private var fraction: Range<Int>
        /// The power of ten; what is out of all bounds is cut there.
        private var exponent = 0
        private var isInteger = true

        /// nil where the token breaks the grammar.
        init?(_ token: Span<UInt8>) {
            let start = token.count > 0 && token[0] == UInt8(ascii: "-") ? 1 : 0
            integer = Self.digits(token, from: start)
            fraction = integer.upperBound..<integer.upperBound
            guard !integer.isEmpty else { return nil }
            if integer.count > 1, token[start] == UInt8(ascii: "0") { return nil }
            var end = integer.upperBound
            if end < token.count, token[end] == UInt8(ascii: ".") {
                fraction = Self.digits(token, from: end + 1)
                guard !fraction.isEmpty else { return nil }
                isInteger = false
                end = fraction.upperBound
            }
            if end < token.count, token[end] | 0x20 == UInt8(ascii: "e") {
                let sign = end + 1 < token.count && JSONNumber.isSign(token[end + 1]) ? 1 : 0
                let digits = Self.digits(token, from: end + 1 + sign)
                guard !digits.isEmpty else { return nil }
                isInteger = false
                for index in digits {
                    exponent = min(exponent * 10 + Int(token[index] &- 0x30), 1_000_000)
                }
                if sign == 1, token[end + 1] == UInt8(ascii: "-") { exponent = -exponent }
                end = digits.upperBound
            }
            guard end == token.count else { return nil }
        }

        private static func digits(_ token: Span<UInt8>, from start: Int) -> Range<Int> {
            var end = start
            while end < token.count, JSONNumber.isDigit(token[end]) { end += 1 }
            return min(start, end)..<end
        }

        /// Whether a double holds the number.
        func isPrecise(in token: Span<UInt8>) -> Bool {
            if integer.count + fraction.count <= Self.certainDigits, exponent == 0 { return true }
            var significant = 0
            var trailingZeros = 0
            var leadingZeros = 0
            var value = 0
            for range in [integer, fraction] {
                for index in range {
                    let digit = Int(token[index] &- 0x30)
                    if significant == 0, digit == 0 {
                        leadingZeros += 1
                        continue
                    }
                    trailingZeros = digit == 0 ? trailingZeros + 1 : 0
                    significant += 1
                    if significant <= Self.limitDigits { value = value * 10 + digit }
                }
            }
            guard significant > 0 else { return true }
            if isInteger { return significant < Self.limitDigits && value <= Self.limitInteger }
            let magnitude = integer.count - leadingZeros + exponent - 1
            guard significant - trailingZeros <= Self.limitDigits,
                (Self.leastMagnitude...Self.largestMagnitude).contains(magnitude)
            else { return false }
            for _ in 0..<max(0, Self.limitDigits - significant) { value *= 10 }
            return magnitude < Self.largestMagnitude || value <= Self.largestMantissa
        }
    }
}
