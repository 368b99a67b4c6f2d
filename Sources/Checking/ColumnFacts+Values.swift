import Bytes
import Contract
import Diagnostics
import Values

extension ColumnFacts {
    /// What messages cite of a column.
    init(_ profile: ColumnProfile, _ verdict: ColumnVerdict) {
        self.init()
        kind = Kind(verdict.kind)
        nearKind = verdict.nearConsensus.map { Kind($0.kind) }
        basis = Basis(verdict.basis)
        values = verdict.valueCount
        dateOrder = DateOrder(verdict.dateOrder)
        datesWithDayFirst = profile.dayFirstCount
        datesWithMonthFirst = profile.monthFirstCount
        mend = { value, shape in
            guard let shape = UInt8(exactly: shape).flatMap({ Shape(rawValue: $0) }) else {
                return nil
            }
            return ValueMender.mend(value.span, shape: shape, verdict: verdict)?.bytes
        }
    }
}

extension ColumnFacts.Basis {
    fileprivate init(_ basis: ColumnBasis) {
        self =
            switch basis {
            case .declared: .settings
            case .values: .values
            case .hint: .appearance
            }
    }
}

extension ColumnFacts.DateOrder {
    fileprivate init(_ order: ColumnDateOrder) {
        self =
            switch order {
            case .unknown: .unknown
            case .monthFirst: .monthFirst
            case .dayFirst: .dayFirst
            case .contradictory: .mixed
            }
    }
}
