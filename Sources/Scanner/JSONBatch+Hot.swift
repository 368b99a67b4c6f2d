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
