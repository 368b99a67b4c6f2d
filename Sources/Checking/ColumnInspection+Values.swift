import Bytes
import Diagnostics
import Values

extension ColumnInspection {
    private static let placesPerLook = 3

    /// `field` counts from 1.
    init(
        _ profile: ColumnProfile, _ places: ValuePlaces, verdict: ColumnVerdict,
        facts: ColumnFacts, field: Int, name: [UInt8]?
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
        looks = Self.looks(profile, places, field: field)
        isNearly = verdict.nearConsensus != nil
        support = Support(profile, verdict)
        hint = verdict.name?.words
        isIdentifier = verdict.isIdentifier
        datesWithDayFirst = facts.datesWithDayFirst
        datesWithMonthFirst = facts.datesWithMonthFirst
    }

    private static func looks(
        _ profile: ColumnProfile, _ places: ValuePlaces, field: Int
    ) -> [Look] {
        let kept = Dictionary(
            grouping: FieldLook.allKinds.flatMap { places.places(of: $0, field: field) },
            by: \.look.shape)
        let looks = Shape.allCases.filter { profile.count($0) > 0 }.map { shape in
            let first = (kept[shape] ?? []).sorted { $0.region < $1.region }
            return Look(
                words: shape.words, isBlank: shape.isBlank, count: profile.count(shape),
                edgeCount: profile.edgeCount(shape),
                places: first.prefix(placesPerLook).map(Place.init))
        }
        // Sorting keeps the order of the shapes among equals.
        return looks.enumerated().sorted {
            ($1.element.count, $0.offset) < ($0.element.count, $1.offset)
        }.map(\.element)
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
