import ArgumentParser
import Values

/// In what order day and month stand in dates that do not tell it.
enum DateOrder: String, ExpressibleByArgument, CaseIterable {
    case mdy
    case dmy

    var columnOrder: ColumnDateOrder {
        switch self {
        case .mdy: .monthFirst
        case .dmy: .dayFirst
        }
    }
}
