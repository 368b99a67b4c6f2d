/// The offsets round the values of one member, as a grid of two columns has them: the byte before a
/// value, and the byte behind it; of a string these are its quotes.
///
/// The memory is reused from one member to the next.
@safe
package struct MemberFields: ~Copyable {
    /// How many values can be held.
    package static let limit = 128

    private let store: UnsafeMutablePointer<UInt32>
    package private(set) var count = 0
    /// How many of the values are null; they have no bytes.
    package private(set) var nulls = 0

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
    /// `places` are the indices of the members in `members`, ascending; at most `limit` are taken.
    package mutating func take(
        _ kind: JSONKind, at places: Span<UInt32>, in members: Span<JSONMember>, leastBytes: Int
    ) {
        let most = min(places.count, Self.limit)
        precondition(most == 0 || Int(places[most - 1]) < members.count)
        var sink = unsafe Sink(store: store, quote: kind == .string ? 1 : 0)
        while sink.count < most {
            // SAFETY: the places ascend, and the precondition keeps the last inside the members.
            let member = unsafe members[unchecked: Int(places[unchecked: sink.count])]
            guard sink.take(member, kind, leastBytes) else { break }
        }
        take(sink)
    }

    /// The same of members that lie `stride` apart in `members`, from `first` on.
    package mutating func take(
        _ kind: JSONKind, from first: Int, stride: Int, valueCount: Int,
        in members: Span<JSONMember>, leastBytes: Int
    ) {
        let most = min(valueCount, Self.limit)
        precondition(first >= 0 && stride > 0)
        precondition(most == 0 || first + (most - 1) * stride < members.count)
        var sink = unsafe Sink(store: store, quote: kind == .string ? 1 : 0)
        while sink.count < most {
            // SAFETY: the preconditions keep the last index inside the members.
            let member = unsafe members[unchecked: first &+ sink.count &* stride]
            guard sink.take(member, kind, leastBytes) else { break }
        }
        take(sink)
    }

    private mutating func take(_ sink: Sink) {
        count = sink.count
        nulls = sink.nulls
    }

    /// By itself, so that the counts stay in registers.
    @safe
    private struct Sink {
        let store: UnsafeMutablePointer<UInt32>
        /// The bytes of a quote at each end of a value.
        let quote: Int32
        var count = 0
        var nulls = 0

        /// Takes a value; false where it has to be looked at alone. There is room for one more.
        @inline(__always)
        mutating func take(_ member: JSONMember, _ kind: JSONKind, _ leastBytes: Int) -> Bool {
            let raw = member.raw
            let before = UInt32(truncatingIfNeeded: raw.start &- 1 &+ quote)
            var end = UInt32(truncatingIfNeeded: raw.end &- quote)
            if raw.kind != kind.rawValue || raw.has_escapes
                || Int(raw.end &- raw.start) < leastBytes
            {
                guard raw.kind == JSONKind.null.rawValue else { return false }
                end = before &+ 1
                nulls &+= 1
            }
            // SAFETY: the callers keep `count` below the limit, and the store has room for two
            // entries of each of `limit` values.
            unsafe store[2 &* count] = before
            unsafe store[2 &* count &+ 1] = end
            count &+= 1
            return true
        }
    }
}

extension JSONBatch {
    /// How many records from one on, at most `limit`, are whole objects that lie in the piece and
    /// have a name that is kept.
    package func countedRecords(from first: Int, limit: Int) -> Int {
        let records = records
        var record = first
        while record < recordCount, record - first < limit, records[record].counts { record += 1 }
        return record - first
    }

    /// How many of `count` records from one on have the same names in the same order as that one,
    /// whose first member is `firstMember`.
    package func alikeRecords(from first: Int, firstMember: Int, count: Int) -> Int {
        precondition(first >= 0 && count > 0 && first + count <= recordCount && firstMember >= 0)
        let records = records
        let members = members
        let width = records[first].memberEnd - firstMember
        precondition(width >= 0 && firstMember + width <= members.count)
        var start = firstMember
        var record = first
        while record < first &+ count {
            // SAFETY: the members of a record end where those of the next start, in the list.
            let next = unsafe records[unchecked: record]
            if next.isLikeBefore, record > first {
                start &+= width
                record &+= 1
                continue
            }
            guard next.memberEnd &- start == width else { break }
            var index = 0
            while index < width,
                unsafe members[unchecked: start &+ index].name
                    == members[unchecked: firstMember &+ index].name
            {
                index &+= 1
            }
            guard index == width else { break }
            start &+= width
            record &+= 1
        }
        return record - first
    }
}

extension JSONRecord {
    /// Whether it is a whole object that lies in the piece and has a name that is kept.
    fileprivate var counts: Bool {
        traits.isSuperset(of: [.object, .whole]) && start >= 0 && nameCount > 0
    }
}
