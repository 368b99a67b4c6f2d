/// The consensus of a column's values on their kind.
package enum ColumnKind {
    /// What the column is, once all its fields are counted.
    ///
    /// `declared` fixes the kind, whatever the values are.
    package static func decide(
        _ profile: ColumnProfile, name: NameHint?, declared: Kind? = nil
    ) -> ColumnVerdict {
        let evidence = ColumnEvidence(profile, name: name)
        if let declared {
            return verdict(evidence, declared, .declared, members: members(evidence, declared))
        }
        guard evidence.valueCount > 0 else { return verdict(evidence, nil, .hint, members: 0) }
        guard let (kind, members) = consensus(evidence) else {
            return verdict(evidence, .string, .values, members: evidence.valueCount)
        }
        let isProven = evidence.isFifth(evidence.strong(kind)) || isException(evidence, kind)
        return verdict(
            evidence, exactKind(evidence, kind), isProven ? .values : .hint, members: members)
    }

    private static func verdict(
        _ evidence: ColumnEvidence, _ kind: Kind?, _ basis: ColumnBasis, members: Int
    ) -> ColumnVerdict {
        ColumnVerdict(
            kind: kind, basis: basis, name: evidence.name,
            isIdentifier: basis != .declared && kind.map { evidence.isIdentifier($0) } == true,
            dateOrder: evidence.profile.dateOrder, valueCount: evidence.valueCount,
            memberCount: members,
            nearConsensus: basis != .declared && kind == .string ? nearConsensus(evidence) : nil,
            isProvenTyped: basis == .declared || basis == .values
                || ShapeKind.allCases.contains { evidence.isFifth(evidence.strong($0)) },
            commaMeaning: evidence.commaMeaning,
            hasCommaConflict: evidence.hasCommaConflict,
            isMostlyCodes: kind == .string && evidence.isMostlyCodes)
    }

    /// The kind that all values but a few are of, and how many are.
    private static func consensus(_ evidence: ColumnEvidence) -> (ShapeKind, Int)? {
        // Strict numbers that the name makes dates, timestamps or booleans: the name wins.
        if let named = evidence.name?.shapeKind {
            let members = evidence.members(named)
            if evidence.isConsensus(members) { return (named, members) }
        }
        let best = largest(evidence)
        if evidence.isConsensus(best.members) { return (best.kind, best.members) }
        return jointConsensus(evidence)
    }

    /// Dates and timestamps that make the consensus together: the larger is the kind.
    private static func jointConsensus(_ evidence: ColumnEvidence) -> (ShapeKind, Int)? {
        let dates = evidence.members(.date)
        let timestamps = evidence.members(.timestamp)
        guard evidence.isConsensus(dates + timestamps) else { return nil }
        let isTimestamp =
            timestamps > dates || timestamps == dates && evidence.name == .timestamp
        return (isTimestamp ? .timestamp : .date, dates + timestamps)
    }

    private static func largest(_ evidence: ColumnEvidence) -> (kind: ShapeKind, members: Int) {
        var best = (kind: ShapeKind.date, members: evidence.members(.date))
        for kind in ShapeKind.allCases.dropFirst() {
            let members = evidence.members(kind)
            if members > best.members { best = (kind, members) }
        }
        return best
    }

    /// The three shapes that prove a kind which none of the values is strictly of.
    private static func isException(_ evidence: ColumnEvidence, _ kind: ShapeKind) -> Bool {
        switch kind {
        case .date:
            return evidence.name == .date && evidence.isThroughout(.compactDate)
                || evidence.isThroughout(.dateTwoDigitSlash) && evidence.valueCount >= 5
        case .number:
            // Numbers below a thousand have no separator, so they may stand between.
            let numbers = evidence.strong(.number)
            return [Shape.commaThreeDigits, .commaTwoDigits].contains { shape in
                let count = evidence.profile.count(shape)
                return count > 0 && evidence.isConsensus(numbers + count)
            }
        case .timestamp, .boolean:
            return false
        }
    }

    /// The kind as it is reported: whole numbers alone are integers.
    private static func exactKind(_ evidence: ColumnEvidence, _ kind: ShapeKind) -> Kind {
        switch kind {
        case .date: return .date
        case .timestamp: return .timestamp
        case .boolean: return .boolean
        case .number:
            let others = evidence.profile.sum { shape in
                !shape.isWholeNumber && (shape.strictKind ?? shape.nearMissKind) == .number
            }
            return others == 0 ? .integer : .number
        }
    }

    /// The kind that at least 80 % of the values are of, unless these are identifiers.
    private static func nearConsensus(_ evidence: ColumnEvidence) -> ColumnShare? {
        let best = largest(evidence)
        guard best.members * 5 >= evidence.valueCount * 4 else { return nil }
        let isIdentifier =
            best.kind == .number && (evidence.name == .identifier || evidence.hasLeadingZeros)
        if isIdentifier { return nil }
        return ColumnShare(kind: exactKind(evidence, best.kind), count: best.members)
    }

    private static func members(_ evidence: ColumnEvidence, _ kind: Kind) -> Int {
        kind.shapeKind.map { evidence.members($0) } ?? evidence.valueCount
    }
}
