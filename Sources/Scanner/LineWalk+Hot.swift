import Bytes

/// A walk over borrowed memory.
///
/// The names' text that stood before a value tells quotes, colon and white space along with the name,
/// so that one comparison covers all of them.
@safe
struct LineWalk {
    let bytes: UnsafePointer<UInt8>
    let delimiters: UnsafePointer<UInt32>
    let delimiterEnd: Int
    let suspects: UnsafePointer<UInt32>
    let suspectEnd: Int
    let escapes: UnsafePointer<UInt32>
    let escapeEnd: Int
    /// The offset of the next escape.
    var nextEscape: Int
    let names: MemberNames.Table
    let members: UnsafeMutablePointer<JSONMember>
    let records: UnsafeMutablePointer<JSONRecord>
    let escapedMembers: UnsafeMutablePointer<UInt32>
    let kernel: ScanKernel
    let base: Int
    let tokenBytes: Int
    let recordBytes: Int
    var delimiter: Int
    var suspect: Int
    var escape: Int
    var memberCount: Int
    var recordCount: Int
    var escapedCount: Int
    var walkedRecords = 0
    var pairs = 0
    var firstLineFeed = -1
    var firstPair = -1
    /// Where the line starts that the walk is in.
    var start: Int
    /// Where the scan goes on: at `start`, or behind it within a record, before a name.
    var position: Int
    var firstMember: Int
    /// The record was begun before the walk: what is known of it, and of its names.
    var isInOldRecord = false
    var traits: JSONRecord.Traits = [.object, .whole]
    var oldNames = 0
    /// The record ended before `position`, and the line goes on.
    var isBehindRecord = false
    /// The record that is walked over has the names of the one before.
    var isLikeBefore = false
    /// How many records are walked over before the kernel is asked again for those that are alike:
    /// it is not worth it where the next one already needs a look.
    var patience = 1
    var lastPatience = 0
    /// How many records the kernel is asked for.
    var alikeLimit = Self.fewAlikeRecords
    static let fewAlikeRecords = 2

    init(
        _ scanner: borrowing NDJSONScanner, _ bytes: UnsafePointer<UInt8>,
        _ walk: NDJSONScanner.Walk
    ) {
        unsafe self.bytes = bytes
        unsafe delimiters = scanner.index.delimiterPointer
        delimiterEnd = walk.delimiterEnd
        unsafe suspects = scanner.index.suspectPointer
        suspectEnd = scanner.index.suspectCount
        unsafe escapes = scanner.index.escapePointer
        escapeEnd = scanner.index.escapeCount
        names = scanner.names.table
        unsafe members = scanner.batch.memberStore
        unsafe records = scanner.batch.recordStore
        unsafe escapedMembers = scanner.batch.escapedStore
        kernel = scanner.kernel
        base = scanner.base
        tokenBytes = scanner.limits.tokenBytes
        recordBytes = scanner.limits.recordBytes
        delimiter = walk.delimiter
        suspect = walk.suspect
        escape = walk.escape
        nextEscape = escape < escapeEnd ? unsafe Int(escapes[escape]) : Int.max
        memberCount = scanner.batch.memberCount
        recordCount = scanner.batch.recordCount
        escapedCount = scanner.batch.escapedCount
        position = scanner.cursor
        start = position
        firstMember = memberCount
        guard scanner.record.isOpen else { return }
        isInOldRecord = true
        start = scanner.record.start - base
        traits = scanner.record.traits
        oldNames = scanner.record.nameCount
    }

    /// How many names the record has.
    var nameCount: Int { oldNames &+ memberCount &- firstMember }

    /// Walks over as many records as are in order; false where the whole lines are used up.
    mutating func run() -> Bool {
        while delimiter < delimiterEnd, unsafe Int(delimiters[delimiter]) < position {
            delimiter &+= 1
        }
        while suspect < suspectEnd, unsafe Int(suspects[suspect]) < position { suspect &+= 1 }
        let nextSuspect = suspect < suspectEnd ? unsafe Int(suspects[suspect]) : Int.max
        if isInOldRecord, !finishOldRecord(before: min(nextSuspect, start &+ recordBytes)) {
            return true
        }
        while delimiter < delimiterEnd {
            position = start
            firstMember = memberCount
            guard recordCount < JSONBatch.recordCapacity - 1,
                unsafe Int(delimiters[delimiter]) == start,
                unsafe bytes[start] == UInt8(ascii: "{")
            else { return true }
            delimiter &+= 1
            position = start &+ 1
            guard walkMembers(behind: 0, before: min(nextSuspect, start &+ recordBytes)) else {
                return true
            }
            guard endLine() else { return true }
            walkAlike(before: nextSuspect)
        }
        position = start
        return false
    }

    /// The number of the name of the member that was read last; 0 where it is not kept.
    var lastName: Int {
        memberCount > 0 ? unsafe Int(members[memberCount &- 1].name) : 0
    }

    /// Goes on in the record that was begun before, behind a comma; false where it needs a look.
    ///
    /// The index takes the comma for a delimiter only where it knows as well what is a string.
    private mutating func finishOldRecord(before limit: Int) -> Bool {
        guard delimiter > 0, delimiter < delimiterEnd,
            unsafe Int(delimiters[delimiter &- 1]) == position &- 1,
            walkMembers(behind: lastName, before: limit), endLine()
        else { return false }
        isInOldRecord = false
        traits = [.object, .whole]
        oldNames = 0
        return true
    }

    /// Walks over the members of a record, up to its brace; false before the first that needs a look
    /// or reaches `limit`. `name` is the number of the name before; 0 at the start of a record.
    @inline(__always)
    private mutating func walkMembers(behind name: Int, before limit: Int) -> Bool {
        var previous = name
        let recordStart = base &+ start
        while true {
            guard delimiter &+ 1 < delimiterEnd, memberCount < JSONBatch.memberCapacity - 1 else {
                return false
            }
            var number = unsafe names.entries[previous].next
            var valueStart = unsafe position &+ names.entries[number].textLength
            if unsafe !names.standsAt(bytes + position, number) {
                guard let found = find(before: limit) else { return false }
                number = found.number
                valueStart = found.valueStart
                if previous > 0 || !isInOldRecord {
                    unsafe names.entries[previous].next = number
                }
            }
            let delimiterOffset = unsafe Int(delimiters[delimiter &+ 1])
            let byte = unsafe bytes[delimiterOffset]
            guard delimiterOffset < limit, delimiterOffset &- valueStart <= tokenBytes,
                byte == UInt8(ascii: ",") || byte == UInt8(ascii: "}"),
                unsafe names.entries[number].lastPlace < recordStart
            else { return false }
            var valueEnd = delimiterOffset
            let kind = unsafe JSONValueLook.kind(bytes, valueStart, &valueEnd)
            guard kind != .unknown else { return false }
            let hasEscapes =
                delimiterOffset > nextEscape
                && hasEscape(memberCount, from: valueStart, to: delimiterOffset)
            let nameStart = unsafe position &+ names.entries[number].lead
            unsafe (members + memberCount).initialize(
                to: JSONMember(
                    name: UInt16(truncatingIfNeeded: number), kind: kind,
                    hasEscapes: hasEscapes, nameStart: nameStart, valueStart: valueStart,
                    valueEnd: valueEnd))
            memberCount &+= 1
            unsafe names.entries[number].lastPlace = base &+ nameStart
            previous = number
            delimiter &+= 2
            position = delimiterOffset &+ 1
            if byte == UInt8(ascii: "}") { return true }
        }
    }

    /// Whether an escape lies in the value of a member, which is listed then; goes on behind those
    /// before its end.
    @inline(never)
    mutating func hasEscape(_ member: Int, from start: Int, to end: Int) -> Bool {
        var isFound = false
        while nextEscape < end {
            isFound = isFound || nextEscape >= start
            escape &+= 1
            nextEscape = escape < escapeEnd ? unsafe Int(escapes[escape]) : Int.max
        }
        if isFound {
            unsafe (escapedMembers + escapedCount).initialize(
                to: UInt32(truncatingIfNeeded: member))
            escapedCount &+= 1
        }
        return isFound
    }

    /// Ends the record before `position`, and its line; false where the line goes on.
    @inline(__always)
    mutating func endLine() -> Bool {
        // The last delimiter of the walk is a line end, so there is one behind the brace.
        let lineEnd = unsafe Int(delimiters[delimiter])
        let isPair =
            unsafe lineEnd == position &+ 1 && bytes[position] == 0x0D && bytes[lineEnd] == 0x0A
        guard unsafe isPair || (lineEnd == position && bytes[lineEnd] == 0x0A) else {
            isBehindRecord = true
            return false
        }
        endLineOfRecord(isPair: isPair)
        return true
    }

    /// The same where the line is known to end behind the record.
    @inline(__always)
    mutating func endLineOfRecord(isPair: Bool) {
        unsafe (records + recordCount).initialize(
            to: JSONRecord(
                start: start, end: position, memberEnd: memberCount,
                nameCount: nameCount, traits: traits, isLikeBefore: isLikeBefore))
        recordCount &+= 1
        walkedRecords &+= 1
        if isPair {
            pairs &+= 1
            if firstPair < 0 { firstPair = position }
        } else if firstLineFeed < 0 {
            firstLineFeed = position
        }
        start = unsafe Int(delimiters[delimiter]) &+ 1
        delimiter &+= 1
    }

    /// Looks up the name that stands at `position`, and learns the text before its value.
    @inline(never)
    private func find(before limit: Int) -> (number: Int, valueStart: Int)? {
        let colon = unsafe Int(delimiters[delimiter])
        guard unsafe bytes[colon] == UInt8(ascii: ":"), colon < limit else { return nil }
        var open = position
        while unsafe JSONValueLook.isSpace(bytes[open]) { open &+= 1 }
        var close = colon &- 1
        while unsafe JSONValueLook.isSpace(bytes[close]) { close &-= 1 }
        guard close > open, close &- open <= tokenBytes, unsafe bytes[open] == UInt8(ascii: "\""),
            unsafe bytes[close] == UInt8(ascii: "\"")
        else { return nil }
        var valueStart = colon &+ 1
        while unsafe JSONValueLook.isSpace(bytes[valueStart]) { valueStart &+= 1 }
        // SAFETY: the name lies before a delimiter of the index.
        let name = unsafe Span(_unsafeStart: bytes + open + 1, count: close - open - 1)
        guard name.firstIndex(of: UInt8(ascii: "\\")) == nil, let number = names.find(name)
        else { return nil }
        unsafe names.learn(number, bytes + position, valueStart - position, lead: open - position)
        return (number, valueStart)
    }
}
