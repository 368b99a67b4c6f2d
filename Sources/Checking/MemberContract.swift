import Bytes
import Contract
import Diagnostics
import Scanner

/// What a pass over NDJSON knows of its contract.
///
/// The columns of `pass` are the fields of the contract, since members have no order.
struct MemberContract {
    /// A member of a record, by the field of the contract that it is.
    struct Value {
        enum Text {
            /// The bytes of an absolute range.
            case inView(Range<Int>)
            case kept([UInt8])
            /// It has none, as objects and arrays, or it is too long to be kept.
            case none
        }

        let member: NDJSONMember
        let text: Text
    }

    var pass: ContractPass
    /// The number of the member's name, from 1, by field of the contract; 0 while no record has it.
    private(set) var numbers: [Int]
    /// The start of the first record, as a finding.
    var first: Occurrence? { didSet { hasFirst = true } }
    /// Whether `first` is there: the question is asked for every record.
    private(set) var hasFirst = false
    /// The field of the contract, by number of the name less 1; nil where the contract has none.
    private var fields: [Int?] = []
    private let fieldByName: [[UInt8]: Int]
    /// The fields that hold whole numbers.
    let wholeFields: [Int]
    /// Of the record that is looked at, by field; nil where it has none, or a null.
    private(set) var values: [Value?]

    init(_ contract: Contract, _ purpose: ContractPass.Purpose) {
        pass = ContractPass(contract, purpose)
        pass.resolveMembers()
        numbers = contract.fields.map { _ in 0 }
        values = contract.fields.map { _ in nil }
        wholeFields = contract.fields.indices.filter { contract.fields[$0].type.kind == .integer }
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
    func field(of name: Int) -> Int? { name > 0 && name <= fields.count ? fields[name - 1] : nil }

    /// The number that findings on a field have: that of the name, or one of its own below 0 where a
    /// record does not have it.
    static func absent(_ field: Int) -> Int { -2 - field }

    /// Begins with the next record.
    mutating func begin() {
        for field in values.indices { values[field] = nil }
    }

    /// Takes in a member of the record.
    mutating func put(_ value: Value) {
        if case .null = value.member.kind { return }
        if let field = field(of: value.member.name) { values[field] = value }
    }

    /// Whether records are held to it one by one.
    var looksAtRecords: Bool { pass.looksAtRecords || !wholeFields.isEmpty }
}

extension MemberContract.Value {
    /// A member of a record that is in memory.
    init(_ member: NDJSONMember, _ view: borrowing InputView) {
        self.member = member
        switch member.kind {
        case .object, .array, .unknown, .null: text = .none
        case .number, .boolean: text = .inView(member.value)
        case .string:
            guard let content = member.content else {
                text = .none
                return
            }
            text =
                member.hasEscapes
                ? .kept(JSONText.decoded(view.slice(content))) : .inView(content)
        }
    }

    /// A member of a record that is too long to be kept, of which no more than `limitBytes` are.
    init(keeping member: NDJSONMember, limitBytes: Int, _ view: borrowing InputView) {
        guard member.value.count <= limitBytes else {
            self.init(member: member, text: .none)
            return
        }
        self.init(member, view)
        if case .inView(let range) = text {
            self.init(member: member, text: .kept([UInt8](copying: view.slice(range))))
        }
    }
}
