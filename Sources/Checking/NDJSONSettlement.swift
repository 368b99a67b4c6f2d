import Bytes
import Contract
import Diagnostics
import Rules
import Scanner
import Values

/// What the members of a file come to, once all of them are counted.
struct NDJSONSettlement: Sendable {
    /// What a name is to the records of the file.
    enum Use: Sendable {
        /// All records should have it.
        case required
        /// Some have it.
        case optional
        /// Hardly any has it.
        case extra
        /// No record that counts has it.
        case none
    }

    private let uses: [Use]
    private let judges: [MemberJudge]
    /// How many records have each name.
    private let counts: [Int]
    /// The records that count.
    let records: Int
    /// Ascending, from 1.
    let requiredNames: [Int]

    /// Records without members are told.
    let tellsEmpty: Bool

    /// `names` are the first bytes of the names; `kinds` are fixed by name, whatever the values are,
    /// and so are those of `contract`, which also says which members records should have.
    init(
        _ pass: borrowing MemberPass, names: [[UInt8]], kinds: [[UInt8]: Kind],
        contract: Contract?
    ) {
        records = pass.records
        tellsEmpty = contract.map { $0.primaryKey.isEmpty } ?? true
        let agreed = contract?.memberKinds ?? [:]
        var uses: [Use] = []
        var judges: [MemberJudge] = []
        var counts: [Int] = []
        for (index, column) in pass.columns.enumerated() {
            uses.append(
                contract == nil ? Self.use(of: column, records: pass.records) : .none)
            counts.append(column.records)
            judges.append(
                Self.judge(
                    column, pass.places, field: index + 1, name: names[index],
                    declared: kinds[names[index]] ?? agreed[names[index]],
                    isAgreed: kinds[names[index]] == nil && agreed[names[index]] != nil))
        }
        self.uses = uses
        self.judges = judges
        self.counts = counts
        requiredNames = uses.indices.filter { uses[$0] == .required }.map { $0 + 1 }
    }

    func use(of name: Int) -> Use { uses.indices.contains(name - 1) ? uses[name - 1] : .none }

    /// How a member's values are judged; nil for one that the first pass did not meet.
    func judge(of name: Int) -> MemberJudge? {
        judges.indices.contains(name - 1) ? judges[name - 1] : nil
    }

    /// What J617 and J618 cite of a name.
    func detail(of name: Int) -> Detail { recordDetail(counts[name - 1]) }

    func recordDetail(_ count: Int) -> Detail { .numbers(count, records) }

    private static func use(of column: MemberColumn, records: Int) -> Use {
        if column.records == 0 { return .none }
        if records < MissingMember.leastRecords {
            return column.isInFirstRecord ? .required : .extra
        }
        if MissingMember.isUsual(present: column.records, records: records) { return .required }
        return ExtraMember.isRare(present: column.records, records: records) ? .extra : .optional
    }

    private static func judge(
        _ column: MemberColumn, _ places: MemberPlaces, field: Int, name: [UInt8],
        declared: Kind?, isAgreed: Bool
    ) -> MemberJudge {
        let usual = declared?.jsonKind ?? usualKind(column, places, field: field)
        let literal: Kind? = usual == .number ? .number : usual == .boolean ? .boolean : nil
        let verdict = ColumnKind.decide(
            column.survey.profile, name: NameHint.of(name), declared: declared ?? literal)
        return MemberJudge(
            usual: usual, column: ColumnJudge(verdict: verdict, isAgreed: isAgreed))
    }

    /// The kind of most values; of two, the one that comes first.
    private static func usualKind(
        _ column: MemberColumn, _ places: MemberPlaces, field: Int
    ) -> JSONKind? {
        let kinds = JSONKind.allCases.filter {
            $0 != .null && $0 != .unknown && column.count($0) > 0
        }
        func rank(_ kind: JSONKind) -> (Int, Int) {
            let first = places.places(of: .value(field, kind: kind.rawValue)).first
            return (column.count(kind), -(first?.range.lowerBound ?? .max))
        }
        return kinds.max { rank($0) < rank($1) }
    }
}

extension Kind {
    /// How JSON writes values of the kind.
    fileprivate var jsonKind: JSONKind {
        switch self {
        case .date, .timestamp, .string: .string
        case .boolean: .boolean
        case .integer, .number: .number
        }
    }
}
