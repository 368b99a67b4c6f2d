/// What a check saw of one column, for people who ask why.
package struct ColumnInspection: Sendable {
    /// The fields that look alike.
    package struct Look: Sendable {
        /// What people call it.
        package let words: StaticString
        /// It stands where a value is missing.
        package let isBlank: Bool
        package let count: Int
        /// How many of them have white space at an edge.
        package let edgeCount: Int
        /// The first few, in the order of the file.
        package let places: [Place]

        package init(
            words: StaticString, isBlank: Bool, count: Int, edgeCount: Int, places: [Place]
        ) {
            self.words = words
            self.isBlank = isBlank
            self.count = count
            self.edgeCount = edgeCount
            self.places = places
        }
    }

    /// A field of the column.
    package struct Place: Sendable {
        /// From 1.
        package let line: Int
        /// In Unicode scalars, from 1.
        package let column: Int
        /// As far as it was kept.
        package let value: [UInt8]

        package init(line: Int, column: Int, value: [UInt8]) {
            self.line = line
            self.column = column
            self.value = value
        }
    }

    /// How many values speak for a kind.
    package struct Support: Sendable {
        package let kind: ColumnFacts.Kind
        package let strict: Int
        /// Near misses that mean the kind wherever they stand.
        package let plain: Int
        /// Ambiguous near misses with evidence.
        package let proven: Int
        /// Ambiguous near misses without any.
        package let unproven: Int
        /// Values of the other kind, where dates and timestamps make a consensus together.
        package let joint: Int

        package init(
            kind: ColumnFacts.Kind, strict: Int, plain: Int, proven: Int, unproven: Int, joint: Int
        ) {
            self.kind = kind
            self.strict = strict
            self.plain = plain
            self.proven = proven
            self.unproven = unproven
            self.joint = joint
        }
    }

    /// From 1.
    package var number = 0
    /// nil where the header has none.
    package var name: [UInt8]?
    package var kind = ColumnFacts.Kind.unknown
    package var basis = ColumnFacts.Basis.values
    /// The fields that were counted: those of records with as many fields as there should be.
    package var fields = 0
    /// The fields but those that are blank or stand for a null.
    package var values = 0
    package var emptyFields = 0
    /// In bytes, edge white space and all; nil without fields.
    package var lengths: ClosedRange<Int>?
    /// The looks that occur, the most frequent first.
    package var looks: [Look] = []
    /// nil where no kind but text is near.
    package var support: Support?
    /// The kind is string, and `support` is for the kind that the column nearly is of.
    package var isNearly = false
    /// What the name hints at, as in "a date".
    package var hint: StaticString?
    /// The digits name something and are no amounts.
    package var isIdentifier = false
    /// How many dates in digits have a first part over 12.
    package var datesWithDayFirst = 0
    /// How many dates in digits have a second part over 12.
    package var datesWithMonthFirst = 0

    package init() {}
}
