/// The four characters that name a rule for ever: a letter for its scope and three digits.
package struct RuleID: Hashable, Sendable, ExpressibleByStringLiteral {
    /// The four ASCII bytes, the first one highest.
    package let code: UInt32

    /// An identifier in source text, such as `"H303"`.
    package init(stringLiteral text: StaticString) {
        precondition(text.utf8CodeUnitCount == 4, "a rule id has four characters")
        code = text.withUTF8Buffer { unsafe $0.reduce(0) { $0 << 8 | UInt32($1) } }
    }

    /// Makes an identifier from four bytes that a user wrote, or nil when they cannot be one.
    package init?(bytes: [UInt8]) {
        guard bytes.count == 4, isLetter(bytes[0]), bytes.dropFirst().allSatisfy(isDigit) else {
            return nil
        }
        code = bytes.reduce(0) { $0 << 8 | UInt32($1 & ($1 >= 0x61 ? 0xDF : 0xFF)) }
    }

    /// The rule of a scope, an ASCII letter, with a number of three digits.
    package init(scope: UInt8, number: Int) {
        precondition((0...999).contains(number))
        let digits = (number / 100) << 16 | ((number / 10) % 10) << 8 | (number % 10)
        code = UInt32(scope) << 24 | 0x30_3030 | UInt32(digits)
    }

    /// The four ASCII bytes in reading order.
    package var bytes: [UInt8] {
        [
            scope, UInt8(truncatingIfNeeded: code >> 16), UInt8(truncatingIfNeeded: code >> 8),
            UInt8(truncatingIfNeeded: code),
        ]
    }

    /// The letter that names the scope, as ASCII.
    package var scope: UInt8 { UInt8(truncatingIfNeeded: code >> 24) }
}

private func isLetter(_ byte: UInt8) -> Bool { (0x41...0x5A).contains(byte & 0xDF) }

private func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
