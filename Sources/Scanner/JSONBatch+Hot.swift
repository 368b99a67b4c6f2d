/// What a scan found in one piece; the memory is reused from one to the next.
@safe
package struct JSONBatch: ~Copyable {
    /// A name that was not met before.
    package struct NewName: Sendable {
        /// From 1.
        package let number: Int
        /// The text of the name without quotes, absolute.
        package let range: Range<Int>
        package let record: Int
        /// It has escapes, so that its bytes are not the name itself.
        package let hasEscapes: Bool
    }

    /// How many members can be held; a scan stops where there are more.
    static let memberCapacity = 1 << 16
    static let recordCapacity = 1 << 15
    /// A scan stops soon behind so many faults.
    static let faultCapacity = 1 << 12

    package fileprivate(set) var memberCount = 0
    package fileprivate(set) var recordCount = 0
    /// How many members are strings with escapes.
    private(set) var escapedCount = 0
    package var faults: [JSONFault] = []
    package var newNames: [NewName] = []
    let memberStore: UnsafeMutablePointer<JSONMember>
    let recordStore: UnsafeMutablePointer<JSONRecord>
    let escapedStore: UnsafeMutablePointer<UInt32>

    init() {
        // Pages that are never written to cost nothing, so the room is taken at once.
        unsafe memberStore = .allocate(capacity: Self.memberCapacity)
        unsafe recordStore = .allocate(capacity: Self.recordCapacity)
        unsafe escapedStore = .allocate(capacity: Self.memberCapacity)
    }

    deinit {
        unsafe memberStore.deallocate()
        unsafe recordStore.deallocate()
        unsafe escapedStore.deallocate()
    }

    /// The members of the records' first level, in the order of the file.
    package var members: Span<JSONMember> {
        @_lifetime(borrow self)
        get {
            // SAFETY: the first `memberCount` entries are initialised, and live as long as self.
            let span = unsafe Span(_unsafeStart: memberStore, count: memberCount)
            return unsafe _overrideLifetime(span, borrowing: self)
        }
    }

    /// The indices of the members that are strings with escapes, ascending.
    package var escapedMembers: Span<UInt32> {
        @_lifetime(borrow self)
        get {
            // SAFETY: the first `escapedCount` entries are initialised, and live as long as self.
            let span = unsafe Span(_unsafeStart: escapedStore, count: escapedCount)
            return unsafe _overrideLifetime(span, borrowing: self)
        }
    }

    /// The records that end in the piece.
    package var records: Span<JSONRecord> {
        @_lifetime(borrow self)
        get {
            // SAFETY: the first `recordCount` entries are initialised, and live as long as self.
            let span = unsafe Span(_unsafeStart: recordStore, count: recordCount)
            return unsafe _overrideLifetime(span, borrowing: self)
        }
    }

    /// No more may be added; one member and one record more still fit.
    var isFull: Bool {
        memberCount >= Self.memberCapacity - 1 || recordCount >= Self.recordCapacity - 1
            || faults.count >= Self.faultCapacity
    }

    mutating func append(_ member: JSONMember) {
        precondition(memberCount < Self.memberCapacity)
        // SAFETY: the precondition keeps the index inside the allocation.
        unsafe (memberStore + memberCount).initialize(to: member)
        if member.hasEscapes {
            // SAFETY: there are at most as many of these as there are members.
            unsafe (escapedStore + escapedCount).initialize(to: UInt32(memberCount))
            escapedCount += 1
        }
        memberCount += 1
    }

    mutating func append(_ record: JSONRecord) {
        precondition(recordCount < Self.recordCapacity)
        // SAFETY: the precondition keeps the index inside the allocation.
        unsafe (recordStore + recordCount).initialize(to: record)
        recordCount += 1
    }

    /// Takes over what was written to the stores directly.
    mutating func setCounts(members: Int, records: Int, escaped: Int) {
        precondition(members <= Self.memberCapacity && records <= Self.recordCapacity)
        precondition(escaped <= members)
        memberCount = members
        recordCount = records
        escapedCount = escaped
    }

    mutating func removeAll() {
        memberCount = 0
        recordCount = 0
        escapedCount = 0
        faults.removeAll(keepingCapacity: true)
        newNames.removeAll(keepingCapacity: true)
    }
}

extension JSONBatch {
    /// The record that a member is in, of those from one on; `recordCount` where it is in none that has
    /// ended.
    package func record(ofMember member: Int, from first: Int) -> Int {
        let records = records
        var low = first
        // It is near as a rule.
        var step = 1
        while low + step <= recordCount, records[low + step - 1].memberEnd <= member {
            low += step
            step *= 2
        }
        var high = min(low + step, recordCount)
        while low < high {
            let middle = (low + high) / 2
            if records[middle].memberEnd <= member { low = middle + 1 } else { high = middle }
        }
        return low
    }

    /// How many records from one on, at most `limit`, are whole objects that lie in the piece and
    /// have a name that is kept.
    package func countedRecords(from first: Int, limit: Int) -> Int {
        precondition(first >= 0)
        let records = records
        let end = min(recordCount, first + limit)
        var record = first
        while record < end {
            // SAFETY: the end is that of the records, or before.
            let next = unsafe records[unchecked: record]
            // Of records that are alike the first one tells.
            guard record > first && next.isLikeBefore || next.counts else { break }
            record &+= 1
        }
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
    package var counts: Bool {
        traits.isSuperset(of: [.object, .whole]) && start >= 0 && nameCount > 0
    }
}
