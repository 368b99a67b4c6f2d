/// What the values of a column are, and so which of them break a rule.
package struct ColumnVerdict: Sendable {
    /// Nil where all fields of the column are blank-like, so that nothing tells.
    package let kind: Kind?
    package let basis: ColumnBasis
    package let name: NameHint?
    /// The digits in the column name something and are no amounts; its kind is a number all the
    /// same.
    package let isIdentifier: Bool
    package private(set) var dateOrder: ColumnDateOrder
    /// The values that count: those that are not blank-like.
    package let valueCount: Int
    /// The values that are of the kind, or nearly: for dates and timestamps that make the
    /// consensus together, those of both. All of them where the kind is string.
    package let memberCount: Int
    /// The kind that at least 80 % of the values are of, in a column that is one of strings
    /// because the others are too many: one note for V515.
    package let nearConsensus: ColumnShare?
    /// The values prove some kind other than string, maybe not the one that the name decides on.
    let isProvenTyped: Bool
    let commaMeaning: CommaMeaning
    /// Some commas are for thousands and some for decimals: to mend those that are certain would
    /// take away what speaks against a guess about the others.
    let hasCommaConflict: Bool
    let isMostlyCodes: Bool

    /// Takes an order of day and month where the values do not tell it.
    package mutating func settle(_ order: ColumnDateOrder) {
        if dateOrder == .unknown { dateOrder = order }
    }

    /// Whether the column has a kind other than string.
    package var isTyped: Bool { kind?.shapeKind != nil }

    /// Whether the rules on the form of numbers are silent, since the values name something.
    var isNumberFormFree: Bool {
        basis != .declared && (isIdentifier || kind?.isNumeric == true && name == .identifier)
    }
}
