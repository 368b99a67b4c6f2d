/// How much a column's values and its name speak for each kind.
struct ColumnEvidence {
    let profile: ColumnProfile
    let name: NameHint?
    /// The values that count: those that are not blank-like.
    let valueCount: Int

    init(_ profile: ColumnProfile, name: NameHint?) {
        self.profile = profile
        self.name = name
        valueCount = profile.valueCount
    }

    /// Whether so few other values leave a kind its consensus.
    func isConsensus(_ members: Int) -> Bool {
        let others = valueCount - members
        switch valueCount {
        case 0: return false
        case ..<8: return others == 0
        case ..<20: return others <= 1
        default: return others * 20 <= valueCount
        }
    }

    /// Whether this many values are at least 20 % of all.
    func isFifth(_ count: Int) -> Bool { count > 0 && count * 5 >= valueCount }

    /// The strict values and the plain near misses of a kind.
    func strong(_ kind: ShapeKind) -> Int { profile.sum { isStrong($0, kind) } }

    /// The strict values and the near misses of a kind, the ambiguous only as far as there is
    /// evidence for them.
    func members(_ kind: ShapeKind) -> Int {
        let hasProof = isFifth(strong(kind))
        return profile.sum { shape in
            isStrong(shape, kind)
                || shape.nearMissKind == kind
                    && (hasProof || isByName(shape, kind) || isByItself(shape))
        }
    }

    private func isStrong(_ shape: Shape, _ kind: ShapeKind) -> Bool {
        if shape.strictKind == kind { return true }
        guard shape.nearMissKind == kind else { return false }
        switch shape {
        case .yes, .no: return profile.count(.yes) > 0 && profile.count(.no) > 0
        default: return shape.isPlain
        }
    }

    private func isByName(_ shape: Shape, _ kind: ShapeKind) -> Bool {
        guard name?.shapeKind == kind else { return false }
        // A number with four digits is no date by a name alone, nor one with a unit a number.
        return shape != .year && shape != .unit
    }

    /// Whether the column's values of an ambiguous shape are evidence for themselves.
    private func isByItself(_ shape: Shape) -> Bool {
        switch shape {
        case .dateTwoDigitSlash:
            isThroughout(shape) && valueCount >= 5
        case .commaThreeDigits:
            areCommasThousands
        case .commaTwoDigits:
            profile.count(.commaDigits) == 0
        case .percent, .parentheses, .hexadecimalOrUnderscore, .foreignDigits,
            .groupedBySpaceOrApostrophe:
            isThroughout(shape)
        case .letterY, .letterN: isPair(.letterY, .letterN)
        case .letterT, .letterF: isPair(.letterT, .letterF)
        case .on, .off: isPair(.on, .off)
        default: false
        }
    }

    /// Whether all values of the column have the shape.
    func isThroughout(_ shape: Shape) -> Bool { profile.count(shape) == valueCount }

    private func isPair(_ one: Shape, _ other: Shape) -> Bool {
        let (first, second) = (profile.count(one), profile.count(other))
        return first > 0 && second > 0 && first + second == valueCount && valueCount >= 20
    }

    private var areCommasThousands: Bool {
        valueCount >= 5 && !hasDecimalComma
            && isConsensus(strong(.number) + profile.count(.commaThreeDigits))
    }

    /// Some value has a comma that can only be for decimals.
    private var hasDecimalComma: Bool {
        profile.count(.commaTwoDigits) + profile.count(.commaDigits) + profile.count(.groupedByDot)
            > 0
    }

    /// What the comma of `1,234` is for, by the other values of the column.
    var commaMeaning: CommaMeaning {
        let hasDecimalPoint = profile.count(.decimal) + profile.count(.groupedByComma) > 0
        switch (hasDecimalComma, hasDecimalPoint) {
        case (true, false): return .decimals
        case (false, true): return .thousands
        case (false, false), (true, true): return .unknown
        }
    }

    /// Whether some commas are for thousands and some for decimals, and others may be for either.
    var hasCommaConflict: Bool {
        let certainDecimals = profile.count(.commaTwoDigits) + profile.count(.commaDigits)
        let areMixed = certainDecimals > 0 && profile.count(.groupedByComma) > 0
        let hasDecimalPoint = profile.count(.decimal) + profile.count(.groupedByComma) > 0
        let areOpen = profile.count(.commaThreeDigits) > 0 && hasDecimalComma && hasDecimalPoint
        return areMixed || areOpen
    }

    /// Whether the digits of a column whose kind is number are no amounts, but name something.
    func isIdentifier(_ kind: Kind) -> Bool {
        let digits = profile.sum { $0.isWholeNumber }
        return kind.isNumeric && isConsensus(digits) && (name == .identifier || hasLeadingZeros)
    }

    /// 5 % of the values have a leading zero, or 2 % and all whole numbers have one length.
    var hasLeadingZeros: Bool {
        let count = profile.count(.leadingZero)
        guard count > 0 else { return false }
        let isOneLength = profile.digitLengths.map { $0.count == 1 } ?? false
        return count * 20 >= valueCount || isOneLength && count * 50 >= valueCount
    }

    /// 80 % of the values are codes with digits, and the name speaks of no date: then `1-Mar` was
    /// such a code too.
    var isMostlyCodes: Bool {
        let codes = profile.sum { $0 == .code || $0.isWholeNumber }
        return codes > 0 && codes * 5 >= valueCount * 4 && name != .date && name != .timestamp
    }
}
