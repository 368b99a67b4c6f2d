import Bytes
import Diagnostics
import Scanner

/// What is kept of a record whose end has not come yet.
struct OpenNDJSONRecord {
    /// A member of its first level; offsets count from the record's first byte.
    private struct Member {
        let name: UInt16
        let kind: JSONKind
        let hasEscapes: Bool
        let nameStart: UInt32
        let valueStart: UInt32
        let valueEnd: UInt32
    }

    private var recordStart = 0
    private var members: [Member] = []
    /// The place of its first byte, once the record is too long to be kept; then no member is.
    private(set) var start: Occurrence?
    /// The members of a record that is too long, which count only if it turns out to be whole.
    var held: [HeldMember] = []
    /// What a contract is to be told of them.
    var agreed: [MemberContract.Value] = []
    /// In a listing: the findings on them, likewise, and the names.
    var findings: [Occurrence] = []
    var names: [Int] = []

    /// Adds a member of the record that begins at `recordStart`.
    mutating func append(_ member: NDJSONMember, recordStart: Int) {
        guard start == nil else { return }
        self.recordStart = recordStart
        members.append(
            Member(
                name: UInt16(member.name), kind: member.kind, hasEscapes: member.hasEscapes,
                nameStart: UInt32(member.nameStart - recordStart),
                valueStart: UInt32(member.value.lowerBound - recordStart),
                valueEnd: UInt32(member.value.upperBound - recordStart)))
    }

    /// Keeps the place of the first byte, and gives the members up.
    mutating func becomeLong(_ start: Occurrence) -> [NDJSONMember] {
        let given = members.indices.map { member($0) }
        self.start = start
        members = []
        return given
    }

    var memberCount: Int { members.count }

    func member(_ index: Int) -> NDJSONMember {
        let member = members[index]
        return NDJSONMember(
            name: Int(member.name), kind: member.kind, hasEscapes: member.hasEscapes,
            nameStart: recordStart + Int(member.nameStart),
            value: (recordStart + Int(member.valueStart))..<(recordStart + Int(member.valueEnd)))
    }
}
