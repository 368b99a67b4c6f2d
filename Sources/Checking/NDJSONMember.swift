import Scanner

/// A member of a record's first level; offsets are absolute.
struct NDJSONMember {
    /// The number of its name, from 1; 0 where that is not kept or occurs before.
    let name: Int
    let kind: JSONKind
    /// The first byte of the name: its quote.
    let nameStart: Int
    /// With quotes; of an object or an array the bracket that opens it.
    let value: Range<Int>
}
