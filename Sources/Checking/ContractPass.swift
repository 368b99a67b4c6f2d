import Bytes
import Contract
import Diagnostics
import Rules

/// What a pass over a file knows of its contract.
struct ContractPass {
    /// What the pass is for.
    enum Purpose {
        /// Check all, and gather the keys.
        case checking
        /// Find the places of what was counted.
        case listing
        /// Gather the keys, and nothing else.
        case collecting
        /// Compare the keys that may occur twice, and nothing else.
        case matching

        var checksValues: Bool { self == .checking || self == .listing }
        /// The pass has nothing to do with anything but keys.
        var isForKeys: Bool { !checksValues }
    }

    /// A missing and an added column are compared at most so many times.
    static let limitGuesses = 1_000_000

    /// A key that every record should have for itself.
    struct Key {
        /// Else it is that of a column with the constraint `unique`.
        let isPrimary: Bool
        /// Columns of the file, from 0, ascending.
        let columns: [Int]

        /// The column on which findings are, from 1.
        var field: Int { columns[0] + 1 }
    }

    let contract: Contract
    let purpose: Purpose
    /// The column of the file, from 0, of each field of the contract; nil where it is missing.
    private(set) var columns: [Int?] = []
    private(set) var keys: [Key] = []
    private(set) var checks: [(column: Int, check: ConstraintCheck)] = []
    /// By key.
    var keyChecks: [KeyCheck] = []
    /// By key.
    var matchers: [KeyMatcher] = []
    /// In `matching` what was found, at the first places with their text; in `listing` what was
    /// found before, in the order of the records.
    var found: [KeyFinding] = []
    var groups: [FindingGroup.Key: FindingGroup] = [:]
    var nextFound = 0
    var text = KeyText()
    /// Records that may turn out to hold totals.
    var held: [HeldContract] = []
    /// The header, as a finding on all of it.
    var header: Occurrence?
    /// The columns that the contract lacks, as findings.
    var added: [Occurrence] = []
    /// Why no more is checked.
    var failure: ReadError?

    init(_ contract: Contract, _ purpose: Purpose) {
        self.contract = contract
        self.purpose = purpose
    }

    /// Finds the columns of the contract in the header.
    mutating func resolve(_ names: [[UInt8]], columnCount: Int) {
        var columnByName: [[UInt8]: Int] = [:]
        for (column, name) in names.enumerated() where columnByName[name] == nil {
            columnByName[name] = column
        }
        columns = contract.fields.map {
            columnByName[Array($0.name.prefix(Contract.nameBytes))]
        }
        makeChecks(columnCount: columnCount)
    }

    /// Takes the fields of the contract for the columns: members have no order.
    mutating func resolveMembers() {
        columns = contract.fields.indices.map { $0 }
        makeChecks(columnCount: columns.count)
    }

    private mutating func makeChecks(columnCount: Int) {
        let key = contract.primaryKey.map { columns[$0] }
        let keyColumns = key.compactMap(\.self)
        let isWhole = keyColumns.count == key.count && keyColumns.allSatisfy { $0 < columnCount }
        if !key.isEmpty, isWhole { keys.append(Key(isPrimary: true, columns: keyColumns.sorted())) }
        for (index, field) in contract.fields.enumerated() {
            guard let column = columns[index], column < columnCount else { continue }
            let isKey = contract.isKey(index)
            if field.isUnique, contract.primaryKey != [index] {
                keys.append(Key(isPrimary: false, columns: [column]))
            }
            let check = ConstraintCheck(field, isKey: isKey)
            if purpose.checksValues, check.isNeeded { checks.append((column, check)) }
        }
        if purpose == .checking {
            keyChecks = keys.map { _ in KeyCheck(keepsAll: false, set: keySet) }
        }
    }

    /// A set for one of the keys, which share the memory.
    private var keySet: KeySet { KeySet(limitEntries: KeySet.limitEntries / keys.count) }

    /// Whether the pass has to look at each record.
    var looksAtRecords: Bool { !keys.isEmpty || !checks.isEmpty }
}
