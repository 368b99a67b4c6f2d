import Bytes

/// What a contract says, as far as messages cite it.
package struct ContractFacts: Sendable {
    /// A column that was agreed.
    package struct Column: Sendable {
        package let name: [UInt8]
        /// Unknown where the contract leaves it open.
        package let kind: ColumnFacts.Kind
        package let isRequired: Bool
        package let isKey: Bool
        /// Where the contract names it.
        package let place: Position
        /// What each constraint asks, as the contract writes it.
        package let limits: [ContractConstraint: Limit]

        package init(
            name: [UInt8], kind: ColumnFacts.Kind, isRequired: Bool, isKey: Bool, place: Position,
            limits: [ContractConstraint: Limit]
        ) {
            self.name = name
            self.kind = kind
            self.isRequired = isRequired
            self.isKey = isKey
            self.place = place
            self.limits = limits
        }
    }

    /// What a constraint asks.
    package struct Limit: Sendable {
        /// As the contract writes it, strings without their quotes.
        package let text: [UInt8]
        /// A length, or how many values an `enum` lists; 0 for others.
        package let number: Int
        package let place: Position

        package init(text: [UInt8], number: Int, place: Position) {
            self.text = text
            self.number = number
            self.place = place
        }
    }

    /// A column of the file that probably is one of the contract under another name.
    package struct Rename: Sendable, Hashable {
        /// In `columns`, from 0.
        package let column: Int
        /// In the file, from 1.
        package let field: Int
        /// The two names are much alike.
        package let isLikeName: Bool
        /// How many of a hundred values of the field are of the column's kind; nil where that tells
        /// nothing.
        package let percent: Int?

        package init(column: Int, field: Int, isLikeName: Bool, percent: Int?) {
            self.column = column
            self.field = field
            self.isLikeName = isLikeName
            self.percent = percent
        }
    }

    package let path: Path
    package let columns: [Column]
    /// What stands for a missing value by contract, beside the empty text: to the load it is none.
    package var missingValues: [[UInt8]] = []
    /// Where the primary key is agreed, and the text there; nil without one.
    package let key: (place: Position, text: [UInt8])?
    /// When the contract was made, as it says; empty where it does not.
    package let agreed: [UInt8]
    /// The sample that it was made from, as it says; empty where it does not.
    package let sample: [UInt8]
    package var renames: [Rename] = []
    /// Where a key stands that a later record has too, by the byte offset of that place.
    package var seen: [Int: Passage] = [:]

    package init(
        path: Path, columns: [Column], key: (place: Position, text: [UInt8])?, agreed: [UInt8],
        sample: [UInt8]
    ) {
        self.path = path
        self.columns = columns
        self.key = key
        self.agreed = agreed
        self.sample = sample
    }

    /// The column that the contract has under a name; nil where it has none.
    package func column(named name: [UInt8]?) -> Column? {
        guard let name else { return nil }
        return columns.first { Array($0.name.prefix(64)) == name }
    }
}
