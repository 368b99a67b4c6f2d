/// The offsets round the values of one member, as a grid of two columns has them: the byte before a
/// value, and the byte behind it.
///
/// The memory is reused from one member to the next.
@safe
package struct MemberFields: ~Copyable {
    /// How many values can be held.
    package static let limit = 128

    private let store: UnsafeMutablePointer<UInt32>
    package fileprivate(set) var count = 0
    /// How many of the values are null; they have no bytes.
    package fileprivate(set) var nulls = 0

    package init() {
        unsafe store = .allocate(capacity: 2 * Self.limit)
        unsafe store.initialize(repeating: 0, count: 2 * Self.limit)
    }

    deinit { unsafe store.deallocate() }

    package var delimiters: Span<UInt32> {
        @_lifetime(borrow self)
        get {
            // SAFETY: all entries are initialised, `count` is at most the limit, and they live as
            // long as self.
            let span = unsafe Span(_unsafeStart: store, count: 2 * count)
            return unsafe _overrideLifetime(span, borrowing: self)
        }
    }

    /// Takes the values of a member up to the first that is neither of a kind nor null, or that has
    /// escapes or fewer than `leastBytes`.
    ///
    /// `members` are those of the records from the member on; from one record to the next they are
    /// `stride` apart. At most `limit` values are taken of `recordCount`.
    package mutating func take(
        _ kind: JSONKind, from members: Span<JSONMember>, stride: Int, recordCount: Int,
        leastBytes: Int
    ) {
        count = 0
        nulls = 0
        let records = min(recordCount, Self.limit)
        precondition(records > 0 && stride > 0 && (records - 1) * stride < members.count)
        while count < records {
            // SAFETY: the precondition keeps the index inside the members, and the store has room
            // for two entries of each of `limit` values.
            let member = unsafe members[unchecked: count &* stride]
            let value = member.value
            if member.kind == kind, !member.hasEscapes, value.count >= leastBytes {
                unsafe store[2 &* count] = UInt32(truncatingIfNeeded: value.lowerBound &- 1)
                unsafe store[2 &* count &+ 1] = UInt32(truncatingIfNeeded: value.upperBound)
            } else if member.kind == .null {
                unsafe store[2 &* count] = UInt32(truncatingIfNeeded: value.lowerBound &- 1)
                unsafe store[2 &* count &+ 1] = UInt32(truncatingIfNeeded: value.lowerBound)
                nulls &+= 1
            } else {
                return
            }
            count &+= 1
        }
    }
}

extension JSONBatch {
    /// How many records from one on, at most `limit`, are whole objects that lie in the piece and
    /// have the same names in the same order, all of them kept; `firstMember` is the first member of the first.
    package func alikeRecords(from first: Int, firstMember: Int, limit: Int) -> Int {
        precondition(first >= 0 && first < recordCount && firstMember >= 0)
        let records = records
        let members = members
        let width = records[first].memberEnd - firstMember
        precondition(width >= 0 && firstMember + width <= members.count)
        var start = firstMember
        var record = first
        while record < recordCount, record &- first < limit {
            // SAFETY: the members of a record end where those of the next start, in the list.
            let next = unsafe records[unchecked: record]
            guard next.traits == [.object, .whole], next.start >= 0,
                next.memberEnd &- start == width
            else { break }
            var index = 0
            while index < width {
                let name = unsafe members[unchecked: start &+ index].name
                guard name != 0, unsafe name == members[unchecked: firstMember &+ index].name
                else { break }
                index &+= 1
            }
            guard index == width else { break }
            start &+= width
            record &+= 1
        }
        return record - first
    }
}
