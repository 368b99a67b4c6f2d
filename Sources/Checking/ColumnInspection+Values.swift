import Bytes
import Diagnostics
import Scanner
import Values

extension ColumnInspection {
    private static let placesPerLook = 3

    /// `field` counts from 1; so many empty fields of the profile are none.
    init(
        _ profile: ColumnProfile, _ places: ValuePlaces, verdict: ColumnVerdict,
        facts: ColumnFacts, field: Int, name: [UInt8]?, uncountedEmpty: Int = 0
    ) {
        self.init()
        number = field
        self.name = name
        kind = facts.kind
        basis = facts.basis
        fields = profile.total
        values = facts.values
        emptyFields = profile.count(.empty)
        lengths = profile.lengths
        looks = Self.looks(profile, places, field: field, uncountedEmpty: uncountedEmpty)
        isNearly = verdict.nearConsensus != nil
        support = Support(profile, verdict)
        hint = verdict.name?.words
        isIdentifier = verdict.isIdentifier
        datesWithDayFirst = facts.datesWithDayFirst
        datesWithMonthFirst = facts.datesWithMonthFirst
    }

    private static func looks(
        _ profile: ColumnProfile, _ places: ValuePlaces, field: Int, uncountedEmpty: Int
    ) -> [Look] {
        let kept = Dictionary(
            grouping: FieldLook.allKinds.flatMap { places.places(of: $0, field: field) },
            by: \.look.shape)
        let looks = Shape.allCases.map { shape in
            let first = (kept[shape] ?? []).sorted { $0.region < $1.region }
            return Look(
                words: shape.words, isBlank: shape.isBlank,
                count: profile.count(shape) - (shape == .empty ? uncountedEmpty : 0),
                edgeCount: profile.edgeCount(shape),
                places: first.prefix(placesPerLook).map(Place.init))
        }
        return sorted(looks)
    }

    /// Those that occur, the most frequent first.
    private static func sorted(_ looks: [Look]) -> [Look] {
        // Sorting keeps the order of the shapes among equals.
        looks.filter { $0.count > 0 }.enumerated().sorted {
            ($1.element.count, $0.offset) < ($0.element.count, $1.offset)
        }.map(\.element)
    }
}

// MARK: - NDJSON

extension ColumnInspection {
    /// The members of one name, of so many records.
    init(
        _ members: MemberColumn, _ pass: borrowing MemberPass, verdict: ColumnVerdict,
        facts: ColumnFacts, field: Int, name: [UInt8]?
    ) {
        let strings = members.survey.profile
        self.init(
            strings, pass.textPlaces, verdict: verdict, facts: facts, field: field, name: name,
            uncountedEmpty: members.nullsInSurvey)
        let literals: [JSONKind] = [.number, .boolean, .object, .array]
        fields = pass.records + pass.emptyRecords
        values = strings.valueCount + literals.reduce(0) { $0 + members.count($1) }
        emptyFields =
            fields - members.records + members.count(.null) + strings.count(.empty)
            - members.nullsInSurvey
        if members.count(.string) == 0 { lengths = nil }
        if strings.valueCount == 0 || facts.hasLiterals { support = nil }
        var looks = looks
        for kind in literals + [.null, .unknown] {
            let places = pass.places.places(of: .value(field, kind: kind.rawValue))
            looks.append(
                Look(
                    words: kind.words, isBlank: kind == .null, count: members.count(kind),
                    edgeCount: 0,
                    places: places.prefix(Self.placesPerLook).map { place in
                        Place(
                            line: place.region.start.line, column: place.region.start.column,
                            value: place.value)
                    }))
        }
        looks.append(
            Look(
                words: "not there", isBlank: true, count: fields - members.records, edgeCount: 0,
                places: []))
        self.looks = Self.sorted(looks)
    }
}

extension JSONKind {
    /// What people call a value that is no string.
    var words: StaticString {
        switch self {
        case .string: "string"
        case .number: "number"
        case .boolean: "true or false"
        case .null: "null"
        case .object: "object"
        case .array: "array"
        case .unknown: "no value of JSON"
        }
    }
}

extension ColumnInspection.Place {
    fileprivate init(_ place: ValuePlace) {
        let start = place.region.start
        self.init(
            line: start.line, column: start.column,
            value: place.excerpt.bytes(in: start.offset..<place.region.end.offset))
    }
}

extension ColumnInspection.Support {
    /// For the column's kind, or for the one that it nearly is of.
    fileprivate init?(_ profile: ColumnProfile, _ verdict: ColumnVerdict) {
        let exact = verdict.nearConsensus?.kind ?? verdict.kind
        guard let exact, let kind = exact.shapeKind else { return nil }
        let support = KindSupport(profile, name: verdict.name, of: kind)
        let counted = support.strict + support.plain + support.proven
        self.init(
            kind: ColumnFacts.Kind(exact), strict: support.strict, plain: support.plain,
            proven: support.proven, unproven: support.unproven,
            joint: verdict.nearConsensus == nil ? max(0, verdict.memberCount - counted) : 0)
    }
}

extension NameHint {
    /// As in "its name hints at a date".
    fileprivate var words: StaticString {
        switch self {
        case .date: "a date"
        case .timestamp: "a timestamp"
        case .boolean: "a boolean"
        case .money: "an amount"
        case .identifier: "an identifier"
        }
    }
}
