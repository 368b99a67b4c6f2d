import Testing

@testable import Diagnostics

struct OrdinalsTests {
    private static func fingerprint(_ number: Int) -> Fingerprint {
        Fingerprint(
            rule: "V501", path: [0x61], column: [], value: number.decimalDigits,
            ordinal: 0)
    }

    @Test func `equals are counted, each kind for itself`() {
        var ordinals = Ordinals()
        let seen = [1, 2, 1, 1, 3, 2].map { ordinals.next(Self.fingerprint($0)) }
        #expect(seen == [0, 0, 1, 2, 0, 1])
    }

    @Test func `equals never share an ordinal, however many kinds there are`() {
        var ordinals = Ordinals()
        var seen: [Int: Set<Int>] = [:]
        for round in 0..<3 {
            for number in 0..<40_000 {
                let ordinal = ordinals.next(Self.fingerprint(number))
                #expect(seen[number, default: []].insert(ordinal).inserted)
                if number < 32_768 { #expect(ordinal == round) }
            }
        }
    }
}
