/// Names a finding in a way that stays the same when lines move.
///
/// 128-bit SipHash-2-4 with a fixed key over the rule, the path, the column's name, the first 256
/// bytes of the value, and the ordinal among findings that are equal in all of these.
package struct Fingerprint: Sendable, Hashable {
    package let high: UInt64
    package let low: UInt64

    package init(
        rule: RuleID, path: [UInt8], column: [UInt8], value: [UInt8], ordinal: Int
    ) {
        var text = rule.bytes
        for part in [path, column, Array(value.prefix(256)), ordinal.decimalDigits] {
            text.append(0)
            text += part
        }
        (high, low) = SipHash.hash(text)
    }

    /// Thirty-two lower-case hexadecimal digits.
    package var hexadecimal: [UInt8] {
        [high, low].flatMap { half in
            (0..<16).map { hexadecimalDigits[Int(half >> UInt64(60 - 4 * $0) & 0xF)] }
        }
    }
}

private let hexadecimalDigits = Array("0123456789abcdef".utf8)
