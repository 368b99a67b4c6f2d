/// Gives the findings of one file their fingerprints, in the order in which they are told.
///
/// A report that tells fingerprints has one of its own, so that those that tell none do not pay for
/// them.
package struct Fingerprinter: Sendable {
    private var ordinals = Ordinals()

    package init() {}

    package mutating func fingerprint(of diagnostic: Diagnostic) -> Fingerprint {
        let occurrence = diagnostic.occurrence
        let subject = Fingerprint.Subject(
            rule: occurrence.rule, path: diagnostic.path.bytes,
            column: diagnostic.field?.name ?? [], value: occurrence.valueSpan)
        let first = subject.fingerprint(ordinal: 0)
        let ordinal = ordinals.next(first)
        return ordinal == 0 ? first : subject.fingerprint(ordinal: ordinal)
    }
}
