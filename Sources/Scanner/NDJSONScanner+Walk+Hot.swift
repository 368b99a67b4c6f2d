import Bytes

/// The way over the lines that keep the grammar, along the index of a kernel.
extension NDJSONScanner {
    /// Where a walk is in the index.
    struct Walk {
        /// How far behind a line end bytes have to lie, so that whole words can be read there.
        private static let reachBytes = 2 * MemberNames.textBytes

        /// The next delimiter, by its index.
        fileprivate var delimiter = 0
        /// Behind the last line end that can be walked to.
        fileprivate var delimiterEnd: Int
        /// The next suspect, by its index.
        fileprivate var suspect = 0
        /// The next escape, by its index.
        fileprivate var escape = 0

        init(_ bytes: Span<UInt8>, _ index: borrowing JSONIndex) {
            let delimiters = index.delimiters
            let last = bytes.count - Self.reachBytes
            delimiterEnd = delimiters.count
            while delimiterEnd > 0 {
                let offset = Int(delimiters[delimiterEnd - 1])
                if offset <= last, bytes[offset] == 0x0A { break }
                delimiterEnd -= 1
            }
        }
    }

    /// Walks from the start of a line, or from a name in a record, as far as all is in order, and
    /// leaves the scan where it has to be read byte by byte; false where the whole lines are used up.
    mutating func walk(_ walk: inout Walk, _ bytes: Span<UInt8>) -> Bool {
        guard isAtLineStart || isAtName else { return true }
        return unsafe bytes.withUnsafeBufferPointer { buffer in
            guard let start = buffer.baseAddress else { return false }
            // SAFETY: the index lies within the bytes, and behind each delimiter of the walk there
            // are as many bytes as are read at most.
            return unsafe walkLines(&walk, start)
        }
    }

    private mutating func walkLines(_ walk: inout Walk, _ bytes: UnsafePointer<UInt8>) -> Bool {
        var line = unsafe Line(self, bytes, walk)
        let isReadable = line.run()
        walk.delimiter = line.delimiter
        walk.suspect = line.suspect
        walk.escape = line.escape
        batch.setCounts(
            members: line.memberCount, records: line.recordCount, holdEscapes: line.holdsEscapes)
        take(line)
        return isReadable
    }

    /// Takes over how far a walk came.
    private mutating func take(_ line: Line) {
        guard !line.isInOldRecord else { return goOn(line) }
        recordNumber += line.walkedRecords
        if record.isOpen {
            // It was begun, and so counted, before the walk that has ended it.
            recordNumber -= 1
            record.isOpen = false
            path.closeAll()
            state = .between
        }
        endings.lineFeeds += line.walkedRecords - line.pairs
        endings.carriageReturnLineFeeds += line.pairs
        if firstLineFeed < 0, line.firstLineFeed >= 0 { firstLineFeed = base + line.firstLineFeed }
        if firstPair < 0, line.firstPair >= 0 { firstPair = base + line.firstPair }
        cursor = line.position
        lineStart = base + line.start
        isBehindRecord = false
        comma = -1
        isLineHead = line.position == line.start
        guard !isLineHead else { return }
        recordNumber += 1
        record = OpenRecord()
        record.isOpen = true
        record.start = base + line.start
        record.traits = [.object, .whole]
        record.nameCount = line.memberCount - line.firstMember
        record.comma = base + line.position - 1
        path.closeAll()
        path.open(isArray: false)
        seen.removeAll(firstObject: path.object)
        state = line.memberCount > line.firstMember ? .name : .nameOrEnd
        if line.isBehindRecord { endRecord(at: cursor) }
    }

    /// Takes over how far a walk came in the record that was open before.
    private mutating func goOn(_ line: Line) {
        guard base + line.position > record.comma + 1 else { return }
        cursor = line.position
        record.nameCount = line.nameCount
        record.comma = base + line.position - 1
        if line.isBehindRecord { endRecord(at: cursor) }
    }
}

/// A walk over borrowed memory.
///
/// The names' text that stood before a value tells quotes, colon and white space along with the name,
/// so that one comparison covers all of them.
@safe
private struct Line {
    private let bytes: UnsafePointer<UInt8>
    private let delimiters: UnsafePointer<UInt32>
    private let delimiterEnd: Int
    private let suspects: UnsafePointer<UInt32>
    private let suspectEnd: Int
    private let escapes: UnsafePointer<UInt32>
    private let escapeEnd: Int
    /// The offset of the next escape.
    private var nextEscape: Int
    private let names: MemberNames.Table
    private let members: UnsafeMutablePointer<JSONMember>
    private let records: UnsafeMutablePointer<JSONRecord>
    private let base: Int
    private let tokenBytes: Int
    private let recordBytes: Int
    private(set) var delimiter: Int
    private(set) var suspect: Int
    private(set) var escape: Int
    private(set) var memberCount: Int
    private(set) var recordCount: Int
    /// A member that was walked over is a string with escapes.
    private(set) var holdsEscapes = false
    private(set) var walkedRecords = 0
    private(set) var pairs = 0
    private(set) var firstLineFeed = -1
    private(set) var firstPair = -1
    /// Where the line starts that the walk is in.
    private(set) var start: Int
    /// Where the scan goes on: at `start`, or behind it within a record, before a name.
    private(set) var position: Int
    private(set) var firstMember: Int
    /// The record was begun before the walk: what is known of it, and of its names.
    private(set) var isInOldRecord = false
    private var traits: JSONRecord.Traits = [.object, .whole]
    private var oldNames = 0
    /// The record ended before `position`, and the line goes on.
    private(set) var isBehindRecord = false

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
        base = scanner.base
        tokenBytes = scanner.limits.tokenBytes
        recordBytes = scanner.limits.recordBytes
        delimiter = walk.delimiter
        suspect = walk.suspect
        escape = walk.escape
        nextEscape = escape < escapeEnd ? unsafe Int(escapes[escape]) : Int.max
        memberCount = scanner.batch.memberCount
        recordCount = scanner.batch.recordCount
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
        }
        position = start
        return false
    }

    /// The number of the name of the member that was read last; 0 where it is not kept.
    private var lastName: Int {
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
                delimiterOffset > nextEscape && hasEscape(from: valueStart, to: delimiterOffset)
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

    /// Whether an escape lies in a value, and goes on behind those before its end.
    @inline(never)
    private mutating func hasEscape(from start: Int, to end: Int) -> Bool {
        var isFound = false
        while nextEscape < end {
            isFound = isFound || nextEscape >= start
            escape &+= 1
            nextEscape = escape < escapeEnd ? unsafe Int(escapes[escape]) : Int.max
        }
        if isFound { holdsEscapes = true }
        return isFound
    }

    /// Ends the record before `position`, and its line; false where the line goes on.
    @inline(__always)
    private mutating func endLine() -> Bool {
        // The last delimiter of the walk is a line end, so there is one behind the brace.
        let lineEnd = unsafe Int(delimiters[delimiter])
        let isPair =
            unsafe lineEnd == position &+ 1 && bytes[position] == 0x0D && bytes[lineEnd] == 0x0A
        guard unsafe isPair || (lineEnd == position && bytes[lineEnd] == 0x0A) else {
            isBehindRecord = true
            return false
        }
        unsafe (records + recordCount).initialize(
            to: JSONRecord(
                start: start, end: position, memberEnd: memberCount,
                nameCount: nameCount, traits: traits))
        recordCount &+= 1
        walkedRecords &+= 1
        if isPair {
            pairs &+= 1
            if firstPair < 0 { firstPair = position }
        } else if firstLineFeed < 0 {
            firstLineFeed = position
        }
        delimiter &+= 1
        start = lineEnd &+ 1
        return true
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
