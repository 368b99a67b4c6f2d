import Diagnostics
import Testing

struct FingerprinterTests {
    @Test func `equal findings have fingerprints of their own, in their order`() {
        var fingerprinter = Fingerprinter()
        let date = Sample.exampleDate.diagnostic
        let name = Sample.exampleName.diagnostic
        let found = [date, name, date, date].map { fingerprinter.fingerprint(of: $0) }
        let expected = [(date, 0), (name, 0), (date, 1), (date, 2)].map { diagnostic, ordinal in
            Fingerprint(
                rule: diagnostic.rule.id, path: diagnostic.path.bytes,
                column: diagnostic.field?.name ?? [], value: diagnostic.occurrence.value,
                ordinal: ordinal)
        }
        #expect(found == expected)
        #expect(Set(found).count == 4)
    }
}
