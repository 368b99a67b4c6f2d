import Bytes
import Diagnostics
import Values

/// The agreed structure of one record type, in the form of a Frictionless Table Schema.
package struct Contract: Sendable {
    /// No more of a column name is compared.
    package static let nameBytes = 64

    package let path: Path
    package let fields: [ContractField]
    /// Indices in `fields`, in the order of the key; empty without one.
    package let primaryKey: [Int]
    private let keyFields: Set<Int>
    /// What stands for a missing value beside the empty text: shown, and never taken for one.
    package let missingValues: [[UInt8]]
    package let facts: ContractFacts

    package init(
        path: Path, fields: [ContractField], primaryKey: [Int], missingValues: [[UInt8]],
        facts: ContractFacts
    ) {
        self.path = path
        self.fields = fields
        self.primaryKey = primaryKey
        keyFields = Set(primaryKey)
        self.missingValues = missingValues
        self.facts = facts
    }

    /// A contract that asks nothing but that the values of some columns are different, and the numbers
    /// of some columns whole.
    package init(distinct: [[UInt8]], whole: [[UInt8]]) {
        let names = distinct + whole.filter { !distinct.contains($0) }
        let fields = names.map { name in
            var field = ContractField(
                name: name, place: 0..<0, type: whole.contains(name) ? .integer : .any)
            field.isUnique = distinct.contains(name)
            return field
        }
        let path = Path("contract")
        self.init(
            path: path, fields: fields, primaryKey: [], missingValues: [],
            facts: ContractFacts(path: path, columns: [], key: nil, agreed: [], sample: []))
    }

    /// Whether a field is a part of the primary key.
    package func isKey(_ field: Int) -> Bool { keyFields.contains(field) }

    /// The kinds that the contract fixes, by the name of the column.
    package var kinds: [[UInt8]: Kind] {
        var kinds: [[UInt8]: Kind] = [:]
        for field in fields {
            if let kind = field.type.kind { kinds[Array(field.name.prefix(Self.nameBytes))] = kind }
        }
        return kinds
    }

    /// The kinds that it fixes for members of NDJSON: what a Table Schema writes as JSON is left open.
    package var memberKinds: [[UInt8]: Kind] {
        var kinds = kinds
        for field in fields {
            switch field.type {
            case .object, .array, .list, .geopoint, .geojson:
                kinds[Array(field.name.prefix(Self.nameBytes))] = nil
            default: break
            }
        }
        return kinds
    }

    /// Whether keys or unique values have to be compared, so that a file may be read twice.
    package var comparesValues: Bool {
        !primaryKey.isEmpty || fields.contains { $0.isUnique }
    }
}
