import Bytes
import Diagnostics
import Scanner

/// Counts findings, and works out the places of those that are kept.
struct FindingCollector {
    /// What a listing pass is after.
    struct Listing {
        /// How many places of a group are still wanted; other groups are not.
        var wanted: [FindingGroup.Key: Int]
        /// Places that were found and not yet handed on.
        var pending: [Occurrence] = []
        /// Where the blank lines begin that end the file; they are one finding, listed already.
        var trailingBlanks = Int.max
        /// Where the records of totals begin that end the file; they are listed already.
        var totals: Set<Int> = []
        /// What a listing is for that is made to fix the file; nil for a report.
        var fixes: FixListing?
        /// Whether it is asked where records begin.
        var notesRecords = false
        /// Findings on the names of members, by the numbers of the names: each place of such a name
        /// is asked for.
        var names: [Int: Occurrence] = [:]
    }

    private(set) var log = FindingLog()
    /// Whether this is a second pass, after `listing`.
    let isListing: Bool
    private var listing: Listing
    /// The group that was asked for last of those whose every place is wanted.
    private var endless: FindingGroup.Key?
    private var places: PlaceFinder

    /// Counts all findings and keeps the first places.
    init(kernel: ScanKernel) {
        isListing = false
        listing = Listing(wanted: [:])
        places = PlaceFinder(kernel: kernel)
    }

    /// Keeps the places that a listing is after.
    init(kernel: ScanKernel, listing: Listing) {
        isListing = true
        self.listing = listing
        places = PlaceFinder(kernel: kernel)
    }

    /// Where the blank lines begin that end the file, as far as that is known.
    var trailingBlanks: Int { listing.trailingBlanks }

    /// Where the records of totals begin that end the file, as far as that is known.
    var totals: Set<Int> { listing.totals }

    /// What a listing is after that is made to fix the file; nil for a report.
    var fixes: FixListing? { listing.fixes }
    /// What such a listing found beside places, and did not hand on yet.
    var lineEnds: [FoundLineEnd] = []
    var valueEdits = ValueEdits()
    /// Whether a listing notes where records begin.
    var notesRecords: Bool { listing.notesRecords }
    /// The names of members whose every place is asked for, with what is found on the first.
    var names: [Int: Occurrence] { listing.names }
    /// Where they begin, as far as it was not handed on.
    private var recordStarts: [Int] = []
    /// Where a part begins of a record that line breaks split, before it is noted.
    private var splitStarts: Set<Int> = []
    /// Whether the file cannot be written anew as is asked for: a record is too long to be kept, or
    /// something stands between records that nobody can place.
    var isBlocked = false
    /// The absolute range of the content of the field whose text is surveyed.
    var fieldRange = 0..<0
    /// The absolute range of the record that is being checked, without its line end.
    var recordRange = 0..<0

    /// Counts a finding on an absolute range, and keeps its place where that is wanted.
    ///
    /// `record` counts from 1 (the header is 0), `field` from 1 (0: on no field).
    mutating func report(
        _ rule: RuleID, at range: @autoclosure () -> Range<Int>, record: Int, field: Int = 0,
        _ detail: @autoclosure () -> Detail = .none, pointer: @autoclosure () -> [UInt8] = [],
        in view: borrowing InputView
    ) {
        guard wants(rule, field: field, record: record) else { return }
        let place = range()
        keep(
            occurrence(
                rule, at: place, record: record, field: field, detail(), pointer: pointer(),
                in: view))
    }

    /// Counts a finding on the file as a whole: its place is line 1, column 1.
    mutating func reportOnFile(_ rule: RuleID, _ detail: Detail = .none) {
        guard wants(rule, field: 0) else { return }
        keep(.onFile(rule, detail))
    }

    /// Counts a finding; true asks for its place.
    ///
    /// `record` is nil where findings of the rule do not come in the order of the records.
    mutating func wants(_ rule: RuleID, field: Int, record: Int? = nil) -> Bool {
        guard isListing else { return log.count(rule, field: field, record: record) }
        let key = FindingGroup.Key(rule: rule, field: field)
        if key == endless { return true }
        guard let left = listing.wanted[key], left > 0 else { return false }
        if left == .max { endless = key } else { listing.wanted[key] = left - 1 }
        return true
    }

    /// In a listing: whether another place of a group is wanted.
    func isWanted(_ rule: RuleID, field: Int) -> Bool {
        listing.wanted[FindingGroup.Key(rule: rule, field: field)].map { $0 > 0 } ?? false
    }

    /// Keeps the place of the finding that was counted last.
    mutating func keep(_ occurrence: Occurrence) {
        guard isListing else { return log.keep(occurrence) }
        listing.pending.append(occurrence)
    }

    /// Counts findings that another one explains.
    mutating func withhold(_ count: Int = 1) {
        log.withheld += count
    }

    mutating func add(_ group: FindingGroup) {
        guard group.total > 0 else { return }
        log.add(group)
    }

    mutating func settle(_ key: FindingGroup.Key, total: Int, samples: [Occurrence]) {
        log.settle(key, total: total, samples: samples)
    }

    /// Takes out the places that lie before an absolute offset, in the order of the file.
    mutating func takePending(before offset: Int) -> [Occurrence] {
        guard !listing.pending.isEmpty else { return [] }
        var ready: [Occurrence] = []
        if listing.pending.allSatisfy({ $0.range.lowerBound < offset }) {
            swap(&ready, &listing.pending)
        } else {
            ready = listing.pending.filter { $0.range.lowerBound < offset }
            listing.pending.removeAll { $0.range.lowerBound < offset }
        }
        return ready.inOrderOfPlaces()
    }

    /// Notes that a record begins, behind those that were noted.
    mutating func noteRecord(at start: Int) {
        if splitStarts.isEmpty || splitStarts.remove(start) == nil { recordStarts.append(start) }
    }

    /// Notes that what begins at an absolute offset is a part of the record before it.
    mutating func noteSplit(at start: Int) {
        guard notesRecords else { return }
        if let place = recordStarts.lastIndex(of: start) {
            recordStarts.remove(at: place)
        } else {
            splitStarts.insert(start)
        }
    }

    /// Takes out where records begin, as far as that is before an absolute offset.
    mutating func takeRecordStarts(before offset: Int) -> [Int] {
        let count = recordStarts.firstIndex { $0 >= offset } ?? recordStarts.count
        let taken = Array(recordStarts.prefix(count))
        recordStarts.removeFirst(count)
        return taken
    }

    /// Lets go of all bytes before an absolute offset.
    mutating func discard(before offset: Int, in view: borrowing InputView) {
        places.discard(before: offset, in: view)
    }

    /// Goes on at an absolute offset where a line, from 1, starts: the bytes before it are gone.
    mutating func skip(to offset: Int, line: Int) { places.skip(to: offset, line: line) }

    /// Takes in how many lines there are in an absolute range, which is in memory, and where a line
    /// starts at both ends.
    mutating func pass(lines: Int, in range: Range<Int>, of view: borrowing InputView) {
        places.pass(lines: lines, in: range, of: view)
    }

    /// The line, from 1, of an absolute offset, which must be in memory.
    mutating func line(of offset: Int, in view: borrowing InputView) -> Int {
        places.line(of: offset, in: view)
    }

    /// The region of an absolute range, which must be in memory.
    mutating func region(_ range: Range<Int>, in view: borrowing InputView) -> Region {
        places.region(range, in: view)
    }

    /// A finding with its region and the text round it, as far as an absolute offset behind it where
    /// that is near.
    mutating func occurrence(
        _ rule: RuleID, at range: Range<Int>, record: Int, field: Int = 0, _ detail: Detail,
        pointer: [UInt8] = [], reaching last: Int? = nil, in view: borrowing InputView
    ) -> Occurrence {
        if fixes != nil {
            return .toFix(
                rule, at: range, record: record, field: field, detail,
                Excerpt.Surroundings(record: recordRange, field: fieldRange), in: view)
        }
        return Occurrence(
            rule: rule, region: places.region(range, in: view), record: record, field: field,
            detail: detail, excerpt: Excerpt(of: range, reaching: last, in: view), pointer: pointer)
    }
}

extension Occurrence {
    /// A finding on the file as a whole.
    static func onFile(_ rule: RuleID, _ detail: Detail) -> Occurrence {
        let start = Position(line: 1, column: 1, byteColumn: 1, utf16Column: 1, offset: 0)
        return Occurrence(
            rule: rule, region: Region(start: start, end: start), record: wholeFile, field: 0,
            detail: detail,
            excerpt: Excerpt(startOffset: 0, bytes: [], isCutBefore: false, isCutAfter: false))
    }
}

extension Excerpt {
    /// The text of the line round an absolute range, as far as it is in memory; with the lines behind
    /// it up to an absolute offset, where that is near.
    init(of range: Range<Int>, reaching last: Int? = nil, in view: borrowing InputView) {
        let bytes = view.bytes
        let place = range.lowerBound - view.startOffset
        let start = bytes.lineStart(
            before: place, from: max(0, place - Excerpt.limitBytes / 2))
        let latest = min(bytes.count, start + Excerpt.limitBytes)
        var end = bytes.firstLineEnd(from: place, before: latest)
        // No further, since what lies behind need not be in memory.
        if let last, (end...latest).contains(last - view.startOffset) {
            end = last - view.startOffset
        }
        self.init(
            startOffset: view.startOffset + start,
            bytes: [UInt8](copying: bytes.extracting(start..<end)),
            isCutBefore: start > 0 && !CSVSyntax.isLineEnd(bytes[start - 1]),
            isCutAfter: end < bytes.count && !CSVSyntax.isLineEnd(bytes[end]))
    }
}
