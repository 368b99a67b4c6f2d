/// How many values of a column speak for a kind, and how strongly.
package struct KindSupport: Sendable, Hashable {
    /// Values that are of the kind.
    package let strict: Int
    /// Near misses that mean the kind wherever they stand.
    package let plain: Int
    /// Ambiguous near misses for which the column has evidence.
    package let proven: Int
    /// Ambiguous near misses without any: they do not count.
    package let unproven: Int

    package init(_ profile: ColumnProfile, name: NameHint?, of kind: ShapeKind) {
        let evidence = ColumnEvidence(profile, name: name)
        let strong = evidence.strong(kind)
        strict = profile.sum { $0.strictKind == kind }
        plain = strong - strict
        proven = evidence.members(kind) - strong
        unproven =
            profile.sum { $0.strictKind != kind && $0.nearMissKind == kind } - plain - proven
    }
}
