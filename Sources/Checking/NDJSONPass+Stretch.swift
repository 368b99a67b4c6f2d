import Bytes
import Diagnostics

extension NDJSONPass {
    var scout: StretchScout? {
        guard isOrdinary, lineWatch == nil, !scanner.hasMoreNames,
            columnNames.count <= NDJSONScout.limitNames, members.columns.count == columnNames.count,
            let names = scanner.names.all, let known = members.known
        else { return nil }
        return .ndjson(
            NDJSONScout(
                plan: plan, settings: settings, names: names, members: known, endings: endings))
    }

    /// Nothing that came before has a bearing on an ordinary record that is next.
    private var isOrdinary: Bool {
        !collector.isListing && contract == nil && scanner.isBetweenLines
            && surveyedEnd == position
    }

    mutating func take(_ stretch: Stretch, _ view: borrowing InputView) -> Bool {
        let passesLimit =
            stretch.start < settings.limitBytes && stretch.end > settings.limitBytes
        guard case .members(let columns, let required) = stretch.values,
            stretch.start == position, isOrdinary, !passesLimit,
            stretch.endings.lineFeeds == 0 || !endings.wantsPlace(isPair: false),
            stretch.endings.carriageReturnLineFeeds == 0 || !endings.wantsPlace(isPair: true)
        else { return false }
        let line = collector.line(of: position, in: view)
        guard
            members.take(
                columns, stretch.places, required: required, count: stretch.records,
                behind: endedRecords, lines: line)
        else { return false }
        scanner.skip(to: stretch.end, records: stretch.records, stretch.endings)
        endedRecords += stretch.records
        position = stretch.end
        surveyedEnd = stretch.end
        collector.skip(
            to: stretch.lastRecordStart, line: line + stretch.linesBeforeLastRecord)
        if position <= settings.limitBytes { recordsWithinLimit = endedRecords }
        return true
    }
}

// MARK: - The pass that reads ahead

extension NDJSONPass {
    /// A pass over stretches of a file.
    init(ahead scout: NDJSONScout) {
        self.init(
            plan: scout.plan, settings: scout.settings,
            collector: FindingCollector(kernel: scout.settings.kernel))
        scanner.learn(scout.names)
        columnNames = scout.names
        endings = scout.endings
    }

    /// Goes to a stretch, at an absolute offset where a line starts.
    mutating func begin(_ scout: NDJSONScout, at start: Int) {
        scanner.restart(at: start)
        members.begin(with: scout.members)
        collector.skip(to: start, line: 0)
        endedRecords = 0
        position = start
        surveyedEnd = start
    }

    /// What was learned since the start of a stretch.
    struct Lesson {
        let records: Int
        let endings: LineEndings
        let columns: [MemberColumn]
        let places: ValuePlaces
    }

    var lesson: Lesson {
        Lesson(
            records: scanner.recordNumber, endings: scanner.endings, columns: members.columns,
            places: members.textPlaces)
    }

    /// Whether nothing is to be told of what was read ahead but what a stretch holds, and no record
    /// is open.
    func isPlain(_ scout: NDJSONScout) -> Bool {
        let lines = scanner.endings.lineFeeds + scanner.endings.carriageReturnLineFeeds
        return scanner.isBetweenLines && members.isPlain
            && members.records - scout.members.records == scanner.recordNumber
            && lines == scanner.recordNumber && columnNames.count == scout.names.count
            && collector.log.groups.isEmpty && collector.log.withheld == 0
            && scanner.withheld == 0 && !scanner.hasMoreNames && blanks.isEmpty
            && edgeSpaces.groups.isEmpty && charsets.isEmpty
    }
}
