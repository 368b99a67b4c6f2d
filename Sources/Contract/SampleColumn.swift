import Values

/// What samples hold in one column.
package struct SampleColumn: Sendable {
    package let name: [UInt8]
    package private(set) var profile: ColumnProfile
    /// No value occurs twice in any sample; nil where nobody looked.
    package var isUnique: Bool?
    /// Every sample has the column.
    package var isEverywhere = true

    package init(name: [UInt8], profile: ColumnProfile) {
        self.name = name
        self.profile = profile
    }

    /// Takes in what another sample holds in the column.
    package mutating func merge(_ later: SampleColumn) {
        profile.merge(later.profile)
        isUnique = isUnique == true && later.isUnique == true
    }
}

extension SampleColumn {
    /// What the column is, by consensus of all samples.
    var verdict: ColumnVerdict { ColumnKind.decide(profile, name: NameHint.of(name)) }

    /// Fields with nothing in them, or white space alone.
    package var emptyCount: Int { profile.count(.empty) + profile.count(.whiteSpace) }

    /// The type that a contract gives it.
    ///
    /// Digits that name something are whole numbers only where none has a zero in front. Text is
    /// also what is of no kind, and what is not throughout of one.
    var type: FieldType {
        let values = profile.valueCount
        let verdict = verdict
        guard values > 0, profile.count(where: { $0.isBlank }) == emptyCount else { return .string }
        if verdict.isIdentifier {
            let plain = profile.count { $0.isWholeNumber && $0 != .leadingZero }
            return plain == values ? .integer : .string
        }
        switch verdict.kind {
        case .date: return isThroughout(verdict) ? .date : .string
        case .timestamp: return isThroughout(verdict) ? .datetime : .string
        case .boolean: return isThroughout(verdict) ? .boolean : .string
        case .integer: return isThroughout(verdict) ? .integer : .string
        case .number: return isThroughout(verdict) ? .number : .string
        case .string, nil: return .string
        }
    }

    /// All values are strictly of the kind.
    private func isThroughout(_ verdict: ColumnVerdict) -> Bool {
        profile.count { $0.strictKind == verdict.kind?.shapeKind } == profile.valueCount
    }
}
