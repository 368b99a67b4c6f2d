import Diagnostics
import Values

extension ColumnFacts.Kind {
    /// nil stands for a kind that is not known, or left open.
    package init(_ kind: Kind?) {
        self =
            switch kind {
            case .date: .date
            case .timestamp: .timestamp
            case .boolean: .boolean
            case .integer: .integer
            case .number: .number
            case .string: .string
            case nil: .unknown
            }
    }
}
