import Bytes
import Contract
import Diagnostics

/// What a pass over NDJSON knows of its contract.
///
/// The columns of `pass` are the fields of the contract, since members have no order.
struct MemberContract {
    /// A member of a record, by the field of the contract that it is.
    struct Value {
        let member: NDJSONMember
        /// Its text, where the record is too long to be kept; nil where it is too long itself.
        var text: [UInt8]?
    }

    var pass: ContractPass
    /// The number of the member's name, from 1, by field of the contract; 0 while no record has it.
    private(set) var numbers: [Int]
    /// The start of the first record, as a finding.
    var first: Occurrence?
    /// The field of the contract, by number of the name less 1; nil where the contract has none.
    private var fields: [Int?] = []
    private let fieldByName: [[UInt8]: Int]

    init(_ contract: Contract, _ purpose: ContractPass.Purpose) {
        pass = ContractPass(contract, purpose)
        pass.resolveMembers()
        numbers = contract.fields.map { _ in 0 }
        let names = contract.fields.map { Array($0.name.prefix(Contract.nameBytes)) }
        fieldByName = Dictionary(zip(names, contract.fields.indices)) { first, _ in first }
    }

    /// Takes in the next name, whose number is one more than that of the last; false where the
    /// contract has none such.
    mutating func add(_ name: [UInt8]) -> Bool {
        let field = fieldByName[name]
        fields.append(field)
        if let field, numbers[field] == 0 { numbers[field] = fields.count }
        return field != nil
    }

    /// The field of the contract that a name, from 1, is of.
    func field(of name: Int) -> Int? { fields.indices.contains(name - 1) ? fields[name - 1] : nil }

    /// The number that findings on a field have: that of the name, or one of its own below 0 where a
    /// record does not have it.
    static func absent(_ field: Int) -> Int { -2 - field }

    /// Whether records are held to it one by one.
    var looksAtRecords: Bool {
        pass.looksAtRecords || pass.contract.fields.contains { $0.type.kind == .integer }
    }
}
