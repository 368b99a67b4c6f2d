import Values

/// What samples hold in one column.
package struct SampleColumn: Sendable {
    /// How many values of NDJSON are no strings, by JSON kind.
    package struct Literals: Sendable {
        let numbers: Int
        let booleans: Int
        let objects: Int
        let arrays: Int

        package init(numbers: Int = 0, booleans: Int = 0, objects: Int = 0, arrays: Int = 0) {
            self.numbers = numbers
            self.booleans = booleans
            self.objects = objects
            self.arrays = arrays
        }

        var count: Int { numbers + booleans + objects + arrays }
    }

    package let name: [UInt8]
    /// Fields of CSV.
    private var fields = ColumnProfile()
    /// Strings of NDJSON.
    private var strings = ColumnProfile()
    private var literals = Literals()
    /// How many records there are.
    package private(set) var total: Int
    /// Records with nothing there: an empty field, white space alone, a null, no such member.
    package private(set) var emptyCount: Int
    /// No value occurs twice in any sample; nil where nobody looked.
    package var isUnique: Bool?
    /// The numbers of NDJSON have no fraction.
    package var hasWholeNumbers = true
    /// Every sample has the column.
    package var isEverywhere = true

    /// A column of CSV.
    package init(name: [UInt8], fields: ColumnProfile) {
        self.name = name
        self.fields = fields
        total = fields.total
        emptyCount = fields.count(.empty) + fields.count(.whiteSpace)
    }

    /// The members of one name in records of NDJSON.
    package init(
        name: [UInt8], strings: ColumnProfile, literals: Literals, total: Int, emptyCount: Int
    ) {
        self.name = name
        self.strings = strings
        self.literals = literals
        self.total = total
        self.emptyCount = emptyCount
    }

    /// Takes in what another sample holds in the column.
    package mutating func merge(_ later: SampleColumn) {
        fields.merge(later.fields)
        strings.merge(later.strings)
        literals = Literals(
            numbers: literals.numbers + later.literals.numbers,
            booleans: literals.booleans + later.literals.booleans,
            objects: literals.objects + later.literals.objects,
            arrays: literals.arrays + later.literals.arrays)
        total += later.total
        emptyCount += later.emptyCount
        isUnique = isUnique == true && later.isUnique == true
        hasWholeNumbers = hasWholeNumbers && later.hasWholeNumbers
    }
}

extension SampleColumn {
    /// How many values there are that are not blank.
    var valueCount: Int { fields.valueCount + strings.valueCount + literals.count }

    /// The lengths in bytes of the shortest and the longest text; nil without any.
    var lengths: ClosedRange<Int>? {
        guard let one = fields.lengths, let other = strings.lengths else {
            return fields.lengths ?? strings.lengths
        }
        return min(one.lowerBound, other.lowerBound)...max(one.upperBound, other.upperBound)
    }

    /// All values are numbers of NDJSON.
    package var areNumbers: Bool { literals.numbers > 0 && literals.numbers == valueCount }

    /// The type that a contract gives it.
    var type: FieldType {
        switch (fieldType, memberType) {
        case (let type?, nil), (nil, let type?): type
        case (let type?, let other?) where type == other: type
        case (.integer?, .number?), (.number?, .integer?): .number
        // A field of CSV is text whatever it says.
        case (_?, .string?), (.string?, .date?), (.string?, .datetime?), (nil, nil): .string
        case (_?, _?): .any
        }
    }

    /// The type of the fields of CSV; nil without any value.
    ///
    /// Digits that name something are whole numbers only where none has a zero in front. Text is
    /// also what is of no kind, and what is not throughout of one.
    private var fieldType: FieldType? {
        guard fields.valueCount > 0 else { return nil }
        let verdict = verdict(fields)
        if verdict.isIdentifier, !hasNullTokens(fields) {
            let plain = fields.count { $0.isWholeNumber && $0 != .leadingZero }
            return plain == fields.valueCount ? .integer : .string
        }
        guard isThroughout(verdict, fields) else { return .string }
        return switch verdict.kind {
        case .date: .date
        case .timestamp: .datetime
        case .boolean: .boolean
        case .integer: .integer
        case .number: .number
        case .string, nil: .string
        }
    }

    /// The type of the members of NDJSON; nil without any value.
    private var memberType: FieldType? {
        if strings.valueCount == 0, literals.count == 0 { return nil }
        guard literals.count > 0 else { return stringType }
        guard strings.valueCount == 0, !hasNullTokens(strings) else { return .any }
        return switch literals.count {
        case literals.numbers: hasWholeNumbers ? .integer : .number
        case literals.booleans: .boolean
        case literals.objects: .object
        case literals.arrays: .array
        default: .any
        }
    }

    /// The type of the strings of NDJSON: numbers and booleans in quotes are text.
    private var stringType: FieldType {
        let verdict = verdict(strings)
        guard !verdict.isIdentifier, isThroughout(verdict, strings) else { return .string }
        return switch verdict.kind {
        case .date: .date
        case .timestamp: .datetime
        case .boolean, .integer, .number, .string, nil: .string
        }
    }

    /// What the column is, by consensus of all samples.
    private func verdict(_ profile: ColumnProfile) -> ColumnVerdict {
        ColumnKind.decide(profile, name: NameHint.of(name))
    }

    /// Some values stand for a null.
    private func hasNullTokens(_ profile: ColumnProfile) -> Bool {
        profile.count(where: { $0.isBlank }) > profile.count(.empty) + profile.count(.whiteSpace)
    }

    /// All values are strictly of the kind, and none stands for a null.
    private func isThroughout(_ verdict: ColumnVerdict, _ profile: ColumnProfile) -> Bool {
        guard !hasNullTokens(profile) else { return false }
        return profile.count { $0.strictKind == verdict.kind?.shapeKind } == profile.valueCount
    }
}
