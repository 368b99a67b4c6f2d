import Scanner

/// A member of a record's first level; offsets are absolute.
struct NDJSONMember {
    /// The number of its name, from 1; 0 where that is not kept or occurs before.
    let name: Int
    let kind: JSONKind
    /// It is a string with escapes.
    let hasEscapes: Bool
    /// The first byte of the name: its quote.
    let nameStart: Int
    /// With quotes; of an object or an array the bracket that opens it.
    let value: Range<Int>
}

extension NDJSONMember {
    /// A member of a batch whose piece starts at the absolute offset `base`.
    init(_ member: JSONMember, base: Int) {
        self.init(
            name: Int(member.name), kind: member.kind, hasEscapes: member.hasEscapes,
            nameStart: base + member.nameStart, value: member.value.shifted(by: base))
    }

    /// The text of a string that is kept whole, without its quotes; nil for any other value.
    var content: Range<Int>? {
        guard kind == .string, value.count > 1 else { return nil }
        return (value.lowerBound + 1)..<(value.upperBound - 1)
    }
}
