/// What is known of one column once all of the file was read; messages on its values cite it.
package struct ColumnFacts: Sendable {
    /// What most values of the column are.
    package enum Kind: Sendable, Hashable, CaseIterable {
        case date
        case timestamp
        case boolean
        case number
        case integer
        case string
        /// Every value is blank or stands for a null.
        case unknown
    }

    /// What the kind rests on.
    package enum Basis: Sendable, Hashable {
        case values
        /// The column's name, or values that could be something else.
        case appearance
        case contract
        /// A flag or the settings.
        case settings
    }

    /// In what order day and month stand where a date is not written in ISO-8601.
    package enum DateOrder: Sendable, Hashable {
        case unknown
        case dayFirst
        case monthFirst
        /// Both occur.
        case mixed
    }

    /// Writes a value, given with its shape, as its column wants it; nil where nobody can know.
    package typealias Mender = @Sendable (_ value: [UInt8], _ shape: Int) -> [UInt8]?

    package var kind = Kind.unknown
    /// What the column nearly is, though not by enough of its values; nil where no kind is near.
    package var nearKind: Kind?
    package var basis = Basis.values
    /// The values are numbers or booleans of JSON, and a string among them is none.
    package var hasLiterals = false
    /// The values but those that are blank or stand for a null.
    package var values = 0
    /// How many values each shape has, by its raw value; empty where nothing is reported.
    package var shapeTotals: [Int] = []
    package var dateOrder = DateOrder.unknown
    /// How many dates in digits have a first part over 12, so that it must be the day.
    package var datesWithDayFirst = 0
    /// How many dates in digits have a second part over 12.
    package var datesWithMonthFirst = 0
    /// The gravest severity that the column's values give each rule.
    package var severities: [RuleID: Severity] = [:]
    package var mend: Mender = { _, _ in nil }

    package init() {}

    /// How many values have the shape.
    package func total(ofShape shape: Int) -> Int {
        shapeTotals.indices.contains(shape) ? shapeTotals[shape] : 0
    }
}

extension ColumnFacts.Kind {
    /// As in "`x` is not a date".
    package var withArticle: StaticString {
        switch self {
        case .date: "a date"
        case .timestamp: "a timestamp"
        case .boolean: "a boolean"
        case .number: "a number"
        case .integer: "a whole number"
        case .string: "text"
        case .unknown: "a value"
        }
    }

    /// As in "a column of dates".
    package var plural: StaticString {
        switch self {
        case .date: "dates"
        case .timestamp: "timestamps"
        case .boolean: "booleans"
        case .number: "numbers"
        case .integer: "whole numbers"
        case .string: "text"
        case .unknown: "nothing else"
        }
    }
}

extension FileFacts {
    /// What is known of a column, from 1; nothing where it was not looked at.
    package func column(_ field: Int) -> ColumnFacts {
        columns.indices.contains(field - 1) ? columns[field - 1] : ColumnFacts()
    }
}
