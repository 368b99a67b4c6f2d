import Bytes
import Diagnostics
import Rules
import Scanner
import TextEncoding

/// One pass over the records of a file of NDJSON.
///
/// The scanner finds records, members and breaches of the grammar a piece at a time. The text of a
/// record is surveyed once the record has ended, so that each place is seen in its string; of a
/// record that is too long to be kept it is surveyed as it comes.
struct NDJSONPass: ~Copyable {
    let plan: NDJSONPlan
    let settings: CheckSettings
    var collector: FindingCollector
    var scanner: NDJSONScanner
    var charsets = CharsetEvidence()
    var endings = EndingTally()
    var blanks = BlankRun()
    var edgeSpaces = FindingLog()
    var members = MemberPass()
    /// What the records are held to beside the page; nil without a contract.
    var contract: MemberContract?
    /// What the members are, once the file is known.
    private var settled: NDJSONSettlement?
    var lineWatch: LineWatch?
    /// The names of the members, by their numbers from 1; at most 64 bytes of each.
    var columnNames: [[UInt8]] = []
    var earlierNames = SeenColumnNames()
    /// The record that was not read to its end.
    var open = OpenNDJSONRecord()
    /// How many records have ended.
    var endedRecords = 0
    /// How many of them end within the size limit.
    var recordsWithinLimit = 0
    var position: Int
    /// Absolute offset up to which the text is surveyed.
    var surveyedEnd: Int
    /// Absolute offset of the end of the input, where a line end stands behind it that is not in it.
    var inputEnd = Int.max
    /// How far the file is written anew, where that is asked for.
    var rewriting: RecordRewriting
    /// Where faults of the grammar stand whose bytes need no second word, ascending.
    var explainedPlaces: [Int] = []

    /// From so many bytes on, what is there of a line is taken in without its end.
    private static let longPieceBytes = 72 << 10
    /// How much is kept before what is needed: a finding shows the text round it.
    private static let keptBytes = 2 * Excerpt.limitBytes

    init(plan: NDJSONPlan, settings: CheckSettings, collector: FindingCollector) {
        self.plan = plan
        self.settings = settings
        self.collector = collector
        contract = settings.contract.map {
            MemberContract($0, collector.isListing ? .listing : .checking)
        }
        var limits = JSONLimits()
        limits.names = settings.columnLimit
        limits.nesting = settings.nestingLimit
        limits.recordBytes = settings.recordLimitBytes
        scanner = NDJSONScanner(start: plan.start, limits: limits, kernel: settings.kernel)
        scanner.showsCascade = settings.showsCascade
        position = plan.start
        surveyedEnd = plan.start
        rewriting = RecordRewriting(start: plan.start)
    }

    var settledOffset: Int { min(scanner.pendingStart, position) }

    var fixedOffset: Int { min(scanner.fixedStart, position) }

    var neededFrom: Int {
        let first = collector.fixes == nil ? settledOffset : fixedOffset
        let start = max(first, position - settings.longRecordBytes)
        return max(0, start - Self.keptBytes)
    }

    func isTyped(column: Int) -> Bool {
        (settled ?? plan.settled)?.judge(of: column)?.isTyped ?? false
    }

    func inspections(_ facts: FileFacts) -> [ColumnInspection] {
        members.columns.indices.compactMap { column in
            let found = members.columns[column]
            guard found.records > 0, let judge = settled?.judge(of: column + 1) else { return nil }
            return ColumnInspection(
                found, members, verdict: judge.column.verdict, facts: facts.column(column + 1),
                field: column + 1, name: facts.columnName(column + 1))
        }
    }
}

extension NDJSONPass: RecordPass {
    static var blankRule: RuleID { BlankRecordLine.rule.id }

    var listingPlan: ListingPlan {
        var plan = plan
        plan.settled = settled
        return .ndjson(plan)
    }

    mutating func begin(_ view: borrowing InputView) {
        guard plan.start > 0 else { return }
        collector.report(ByteOrderMark.rule.id, at: 0..<plan.start, record: 1, in: view)
    }

    mutating func consume(_ view: borrowing InputView, _ context: PassContext) {
        var used: Int
        if context.missesLineEnd { inputEnd = view.endOffset - 1 }
        let isFinal = context.readsToEnd(of: view)
        repeat {
            let end = pieceEnd(view, context)
            let bytes = view.slice(position..<end)
            used = scanner.scan(
                bytes, at: position, isFinal: isFinal,
                isLong: bytes.count >= Self.longPieceBytes || end == context.stop)
            let piece = position..<(position + used)
            if let lines = scanner.plainLines { collector.pass(lines: lines, in: piece, of: view) }
            checkPiece(at: piece, view, context)
            position += used
        } while used > 0 && (isFinal || position < context.end(of: view))
        if isFinal, let rewrite = collector.fixes?.records { endRewriting(rewrite, view) }
    }

    /// Where the piece ends that can be scanned: with the last line that is there as a whole, or
    /// else so far before the end that all is there which a finding shows of its line.
    private func pieceEnd(_ view: borrowing InputView, _ context: PassContext) -> Int {
        // A line starts where a stretch does.
        guard !context.isFinal, context.stop > view.endOffset else { return context.end(of: view) }
        var end = view.endOffset
        while end > position, view.byte(at: end - 1) != CSVSyntax.lineFeed { end -= 1 }
        guard end == position, view.endOffset - position >= Self.longPieceBytes else { return end }
        return view.endOffset - Self.keptBytes
    }

    private mutating func settleMembers(_ facts: inout FileFacts) {
        let settlement = NDJSONSettlement(
            members, names: columnNames, kinds: settings.columns.kinds,
            contract: settings.contract)
        let (columns, groups) = settlement.settle(members)
        settled = settlement
        facts.columns = columns
        for group in groups { collector.add(group) }
    }

    /// Checks what the scanner found in the piece at an absolute range.
    private mutating func checkPiece(
        at piece: Range<Int>, _ view: borrowing InputView, _ context: PassContext
    ) {
        checkNames(view)
        for index in scanner.batch.faults.indices {
            report(scanner.batch.faults[index], view)
        }
        rememberEndings(base: piece.lowerBound, view, context)
        placeBlanks(view)
        checkMembers(piece, view)
        watchLine(piece, view)
        surveyText(piece, view)
        if let fixes = collector.fixes { noteRewrites(fixes, piece, view) }
        if collector.notesRecords { noteRecords(piece, view) }
        keepOpenMembers(piece, view)
        countRecords(piece)
    }

    /// Keeps the first places of LF and CRLF.
    private mutating func rememberEndings(
        base: Int, _ view: borrowing InputView, _ context: PassContext
    ) {
        guard !endings.isComplete else { return }
        let pair = scanner.firstPair
        if pair >= 0, endings.wantsPlace(isPair: true) {
            let record = startedRecords(before: pair, base: base)
            keepEnding(at: pair..<(pair + 2), isPair: true, record: record, view)
        }
        let lineFeed = scanner.firstLineFeed
        let isMade = context.missesLineEnd && lineFeed + 1 == view.endOffset
        if lineFeed >= 0, !isMade, endings.wantsPlace(isPair: false) {
            let record = startedRecords(before: lineFeed, base: base)
            keepEnding(at: lineFeed..<(lineFeed + 1), isPair: false, record: record, view)
        }
    }

    /// How many records start before an absolute offset in the piece from `base` on.
    private func startedRecords(before offset: Int, base: Int) -> Int {
        let records = scanner.batch.records
        var count = endedRecords
        for index in records.indices where base + records[index].start < offset { count += 1 }
        return count + (scanner.openRecordStart.map { $0 < offset ? 1 : 0 } ?? 0)
    }

    private mutating func countRecords(_ piece: Range<Int>) {
        if piece.upperBound <= settings.limitBytes {
            recordsWithinLimit = endedRecords + scanner.batch.recordCount
        } else if piece.lowerBound < settings.limitBytes {
            recordsWithinLimit = endedRecords + endedInBatch(before: settings.limitBytes, piece)
        }
        endedRecords += scanner.batch.recordCount
    }

    /// How many records of the batch end before an absolute offset.
    private func endedInBatch(before limit: Int, _ piece: Range<Int>) -> Int {
        let records = scanner.batch.records
        var count = 0
        while count < records.count, piece.lowerBound + records[count].end <= limit { count += 1 }
        return count
    }

    mutating func finishListing() {}

    mutating func finish(_ view: borrowing InputView, missesLineEnd: Bool) -> FileFacts {
        let end = view.endOffset - (missesLineEnd ? 1 : 0)
        if blanks.end < view.endOffset { blanks.settle() }
        endings.counts = scanner.endings
        if missesLineEnd { endings.counts.lineFeeds -= 1 }
        collector.withhold(scanner.withheld)
        var facts = FileFacts()
        facts.format = .ndjson
        facts.sizeBytes = end
        facts.limitBytes = settings.limitBytes
        facts.records = scanner.recordNumber
        facts.recordsWithinLimit = recordsWithinLimit
        facts.columnNames = columnNames
        facts.lineEndings = endings.counts
        facts.likelyEncoding = charsets.likelyEncoding()
        settleBlanks(&facts)
        settleEndings(
            end: end, lastRecord: scanner.recordNumber, missesLineEnd: missesLineEnd, view)
        settleMembers(&facts)
        settleContract(&facts)
        settleEdgeSpaces()
        if scanner.hasMoreNames {
            collector.reportOnFile(
                TooManyColumns.rule.id, .numbers(settings.columnLimit + 1, settings.columnLimit))
        }
        if end > settings.limitBytes {
            collector.reportOnFile(FileTooLarge.rule.id, .number(end))
        }
        facts.log = collector.log
        return facts
    }
}
