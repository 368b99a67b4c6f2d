import Diagnostics
import Values

/// Says which values of a column are to be mended, and keeps what that takes.
struct ColumnMending {
    /// From 0.
    let column: Int
    let judge: ColumnJudge
    /// A bit for each shape whose values break one of the rules: as they are, with white space at an
    /// edge, and with such that is not ASCII.
    private var bare: UInt64 = 0
    private var spaced: UInt64 = 0
    private var foreign: UInt64 = 0

    private init(column: Int, _ judge: ColumnJudge, rules: [RuleID]) {
        self.column = column
        self.judge = judge
        for look in FieldLook.allKinds {
            guard let finding = judge.finding(for: look), rules.contains(finding.rule) else {
                continue
            }
            let bit: UInt64 = 1 << UInt64(look.shape.rawValue)
            switch (look.hasEdgeSpace, look.isEdgeForeign) {
            case (false, _): bare |= bit
            case (true, false): spaced |= bit
            case (true, true): foreign |= bit
            }
        }
    }

    /// The columns that a listing asks for whose judges are known.
    static func columns(_ listing: FixListing?, _ judges: [ColumnJudge]) -> [ColumnMending] {
        guard let listing else { return [] }
        return listing.valueColumns.filter { judges.indices.contains($0.column) }
            .map { ColumnMending(column: $0.column, judges[$0.column], rules: $0.rules) }
    }

    /// The rule that a value breaks; nil where it breaks none of those that are asked for.
    func rule(for look: FieldLook) -> RuleID? {
        let shapes = look.hasEdgeSpace ? (look.isEdgeForeign ? foreign : spaced) : bare
        guard shapes >> UInt64(look.shape.rawValue) & 1 == 1 else { return nil }
        return judge.finding(for: look)?.rule
    }
}
