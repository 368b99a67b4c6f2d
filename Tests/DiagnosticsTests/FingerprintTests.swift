import Testing

@testable import Diagnostics

struct FingerprintTests {
    private static func fingerprint(
        rule: RuleID = "V501", path: String = "a.csv", column: String = "name",
        value: [UInt8] = [0x78], ordinal: Int = 0
    ) -> Fingerprint {
        Fingerprint(
            rule: rule, path: Array(path.utf8), column: Array(column.utf8), value: value,
            ordinal: ordinal)
    }

    @Test func `every part counts`() {
        let all = [
            Self.fingerprint(), Self.fingerprint(rule: "V502"), Self.fingerprint(path: "b.csv"),
            Self.fingerprint(column: "other"), Self.fingerprint(value: [0x79]),
            Self.fingerprint(ordinal: 1), Self.fingerprint(path: "a.csvn", column: "ame"),
        ]
        #expect(Set(all).count == all.count)
        #expect(Self.fingerprint() == Self.fingerprint())
    }

    @Test(arguments: [(255, false), (256, true), (1_000, true)])
    func `a value counts up to its 256th byte`(count: Int, isSame: Bool) {
        let value = [UInt8](repeating: 0x61, count: count)
        let first = Self.fingerprint(value: value + [0x62])
        let second = Self.fingerprint(value: value + [0x63])
        #expect((first == second) == isSame)
    }

    @Test func `it is written as 32 hexadecimal digits`() {
        let fingerprint = Self.fingerprint()
        let digits = fingerprint.hexadecimal
        #expect(digits.count == 32)
        let words = [digits[..<16], digits[16...]].map {
            UInt64(String(decoding: $0, as: UTF8.self), radix: 16)
        }
        #expect(words == [fingerprint.high, fingerprint.low])
        #expect(digits.allSatisfy { !(0x41...0x46).contains($0) })
    }

    /// A changed fingerprint makes every baseline and every dismissed alert of a user void.
    @Test func `fingerprints stay as they are`() {
        #expect(
            String(decoding: Self.fingerprint().hexadecimal, as: UTF8.self)
                == "3a29778351e11d49231356cefa915234")
    }
}
