/// Names a finding in a way that stays the same when lines move.
///
/// 128-bit SipHash-2-4 with a fixed key over the rule, the path, the column's name, the first 256
/// bytes of the value, and the ordinal among findings that are equal in all of these.
package struct Fingerprint: Sendable, Hashable {
    package let high: UInt64
    package let low: UInt64

    /// All that a fingerprint is made from but the ordinal.
    package struct Subject {
        private var hash = SipHash()

        package init(rule: RuleID, path: [UInt8], column: [UInt8], value: Span<UInt8>) {
            for shift in stride(from: UInt32(24), through: 0, by: -8) {
                hash.add(UInt8(truncatingIfNeeded: rule.code >> shift))
            }
            hash.add(0)
            hash.add(path.span)
            hash.add(0)
            hash.add(column.span)
            hash.add(0)
            hash.add(value.extracting(first: 256))
            hash.add(0)
        }

        package func fingerprint(ordinal: Int) -> Fingerprint {
            var whole = hash
            if ordinal < 10 {
                whole.add(0x30 + UInt8(ordinal))
            } else {
                whole.add(ordinal.decimalDigits.span)
            }
            return Fingerprint(whole.digest)
        }
    }

    package init(
        rule: RuleID, path: [UInt8], column: [UInt8], value: [UInt8], ordinal: Int
    ) {
        self = Subject(rule: rule, path: path, column: column, value: value.span)
            .fingerprint(ordinal: ordinal)
    }

    private init(_ digest: (high: UInt64, low: UInt64)) { (high, low) = digest }

    /// Thirty-two lower-case hexadecimal digits.
    package var hexadecimal: [UInt8] {
        var digits: [UInt8] = []
        digits.append(addingCapacity: 32) { output in
            for half in [high, low] {
                for shift in stride(from: UInt64(60), through: 0, by: -4) {
                    let digit = UInt8(truncatingIfNeeded: half >> shift & 0xF)
                    output.append(digit + (digit < 10 ? 0x30 : 0x57))
                }
            }
        }
        return digits
    }

    /// One half of it is as good as a hash of both.
    package func hash(into hasher: inout Hasher) { hasher.combine(low) }
}
