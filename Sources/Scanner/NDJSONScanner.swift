import Bytes

/// Finds the records and members of NDJSON, and what breaks RFC 8259 or one object a line.
///
/// The bytes come in pieces that slide forward. Lines that keep the grammar are walked over with the
/// index of a kernel; from where something is out of the ordinary the record is read byte by byte.
/// What is found depends on the bytes alone: not on the pieces, nor on the kernel.
///
/// - A line feed ends a string, and a line that starts as its record did, with `{` behind as much
///   white space, starts another: a fault never reaches the records behind it.
/// - A record of many lines is read on as long as its lines go on with it.
package struct NDJSONScanner: ~Copyable {
    let limits: JSONLimits
    let kernel: ScanKernel
    /// What was found in the piece that was scanned last.
    package var batch = JSONBatch()
    package internal(set) var names: MemberNames
    /// More names came up than are kept.
    package internal(set) var hasMoreNames = false
    var index = JSONIndex()
    var path: JSONPath
    var seen = SeenNames()

    // The piece that is being scanned.

    /// All of it is indexed.
    var hasIndex = false

    /// The absolute offset of its first byte.
    var base = 0
    /// Where in it the scan is.
    var cursor = 0
    /// The input ends with it.
    var isFinal = false
    /// How many lines were scanned, where all of them hold a record in order and nothing else.
    package private(set) var plainLines: Int?

    // Where the scan is in the grammar.

    var state = State.between
    var record = OpenRecord()
    /// The number of the record that was begun last, from 1.
    package internal(set) var recordNumber = 0
    /// Absolute offset of the line that the scan is in.
    var lineStart = 0
    /// Nothing but white space stands before on the line.
    var isLineHead = true
    /// A record ended on this line; in an array, an element before.
    var isBehindRecord = false
    /// Absolute offset behind the record that ended last, or where the input starts.
    var gapStart: Int
    /// Where a comma stands behind the record that ended; below 0 where none does.
    var comma = -1
    /// The file is one array, and the scan is within it.
    var isInArray = false
    /// Breaches of the grammar that another one in the record explains.
    package internal(set) var withheld = 0
    /// Whether they are reported instead.
    package var showsCascade = false
    package internal(set) var endings = LineEndings()
    /// Where LF and CRLF stand first; below 0 where they do not.
    package internal(set) var firstLineFeed = -1
    package internal(set) var firstPair = -1

    /// A scanner of an input whose first byte is at the absolute offset `start`.
    package init(start: Int, limits: JSONLimits = JSONLimits(), kernel: ScanKernel = .chosen) {
        self.limits = limits
        self.kernel = kernel
        names = MemberNames(limit: limits.names)
        path = JSONPath(limit: limits.nesting)
        lineStart = start
        gapStart = start
    }

    /// Where the record begins that was not read to its end; nil between records.
    package var openRecordStart: Int? { record.isOpen ? record.start : nil }

    /// Absolute offset before which nothing is to be found any more: of the open record, or of the
    /// line or the comma behind a record.
    package var pendingStart: Int {
        if record.isOpen { return record.start }
        return comma >= 0 ? min(comma, lineStart) : lineStart
    }

    /// Absolute offset before which nothing is to be found or mended any more: of what stands between
    /// the record or the line before and the record that is open or comes next.
    package var fixedStart: Int {
        if record.isOpen { return record.start - record.lead }
        if isInArray { return gapStart }
        return isLineHead ? lineStart : max(gapStart, lineStart)
    }

    /// Scans a piece, and returns how many of its bytes were taken in.
    ///
    /// `bytes` goes on where the bytes ended that were taken in before; its first byte is at the
    /// absolute offset `base`. Where `isFinal` is set the input ends with it, and with a line end.
    /// `isLong` says that no more bytes can be had, so that what is there has to be taken in.
    package mutating func scan(
        _ bytes: Span<UInt8>, at base: Int, isFinal: Bool, isLong: Bool
    ) -> Int {
        batch.removeAll()
        plainLines = nil
        hasIndex = false
        self.base = base
        self.isFinal = isFinal
        cursor = 0
        guard isAtLineStart else {
            _ = readExactly(bytes)
            return cursor
        }
        index.scan(bytes, kernel: kernel)
        hasIndex = true
        var walk = Walk(bytes, index)
        var isPlain = true
        repeat {
            guard !batch.isFull else { break }
            let isReadable = self.walk(&walk, bytes)
            guard isReadable || isFinal || (isLong && cursor == 0) else { break }
            isPlain = false
        } while readExactly(bytes)
        if isPlain, isAtLineStart { plainLines = batch.recordCount }
        return cursor
    }

    /// Whether the scan is at the start of a line, with nothing open that came before.
    package var isBetweenLines: Bool {
        state == .between && !isInArray && !record.isOpen && isLineHead && !isBehindRecord
            && lineStart == base + cursor
    }

    /// Goes on at the start of another line, at an absolute offset: records were read elsewhere.
    package mutating func skip(to offset: Int, records: Int, _ passed: LineEndings) {
        recordNumber += records
        endings.add(passed)
        base = offset
        cursor = 0
        lineStart = offset
        gapStart = offset
        isLineHead = true
        isBehindRecord = false
        comma = -1
    }

    /// Begins at the start of a line, at an absolute offset, as if no record were before it.
    package mutating func restart(at offset: Int) {
        recordNumber = 0
        endings = LineEndings()
        skip(to: offset, records: 0, LineEndings())
    }

    /// Takes names for known, in the order of their numbers; none is known yet.
    package mutating func learn(_ known: [[UInt8]]) {
        for name in known { _ = names.add(name.span) }
    }

    /// Whether a record may start here that the walk can take.
    var isAtLineStart: Bool {
        state == .between && !isInArray && lineStart == base + cursor
    }

    /// Whether a name of a record's first level comes next, in a piece and on the line where the
    /// record began, so that the walk can go on with it.
    var isAtName: Bool {
        hasIndex && state == .name && path.depth == 1 && !path.isInArray && !isInArray
            && !record.isMultiLine && record.start >= base && record.comma + 1 == base + cursor
    }
}

extension NDJSONScanner {
    /// What may come next.
    enum State: Equatable {
        case between
        case value
        case valueOrEnd
        case name
        case nameOrEnd
        case colon
        case commaOrEnd
        /// Within a string that is too long to be kept, or has too many faults.
        case string(isName: Bool)
        /// Behind a fault: up to the end of the line.
        case skipLine
        /// Behind a fault: up to the end of the record, in brackets.
        case skipRecord(isInString: Bool, isEscaped: Bool)
    }

    /// The record that is being read.
    struct OpenRecord {
        var isOpen = false
        /// Absolute.
        var start = 0
        /// The bytes of white space before it, where it is the first on its line.
        var indent = 0
        /// The bytes between the record or the line before and this record.
        var lead = 0
        var traits: JSONRecord.Traits = []
        var nameCount = 0
        var isMultiLine = false
        /// It is over the limit.
        var isAbandoned = false
        /// One breach of the grammar was reported; those that follow from it are not.
        var isBroken = false
        /// The member of the first level that is being read: its name's number and first byte.
        var name: UInt16 = 0
        var nameStart = 0
        /// The same number, but 0 where the name occurs before in the record.
        var keptName: UInt16 = 0
        /// Where a comma stands that a name or a value has to follow.
        var comma = 0
        /// Of the string that is being read: its first byte, and whether it has a fault or escapes.
        var stringStart = 0
        var stringHasFault = false
        var stringHasEscapes = false
        /// How many brackets are open where a fault is passed over.
        var skipDepth = 0
    }

    /// How far a step came.
    enum Progress {
        case on
        /// More bytes are needed, or what was found has to be taken out first.
        case stop
        /// At the start of a line, with no record open.
        case lineStart
    }
}
