import Bytes
import Diagnostics
import Rules
import Scanner
import Values

/// Learns what names the records have, and what their values are, and keeps the first places of all
/// that may turn out to be a finding.
///
/// Records that lie one behind the other and have the same names in the same order are read member
/// by member, with the surveys that read the columns of CSV. Only whole objects with at least one
/// member count.
struct MemberPass: ~Copyable {
    /// By number of the name, from 1, less 1.
    private(set) var columns: [MemberColumn] = []
    private(set) var textPlaces = ValuePlaces()
    private(set) var places = MemberPlaces()
    /// The records that count.
    private(set) var records = 0
    /// Whole objects without members.
    private(set) var emptyRecords = 0
    private(set) var emptyPlaces: [Occurrence] = []

    private var digits = DigitMap()
    private var fields = MemberFields()
    private var noted: [NotedField] = []
    /// The names of the records that were read last.
    private var layout: [Int] = []
    private var layoutNames = NameSet()
    /// Names of which places are wanted, and of records without them.
    private var openNames = NameSet()
    private var openAbsences = NameSet()
    /// The places of the first records.
    private var firstRecords: [Occurrence] = []

    /// Makes room for names up to a number.
    mutating func add(names: Int) {
        while columns.count < names {
            columns.append(MemberColumn())
            openNames.insert(columns.count)
        }
    }

    /// Starts on a piece, which records of the batch come from next.
    mutating func begin(_ bytes: Span<UInt8>) { digits.mark(bytes) }

    /// Counts a whole object without members.
    mutating func addEmpty(
        record: Int, start: Int, _ view: borrowing InputView, _ collector: inout FindingCollector
    ) {
        emptyRecords += 1
        guard emptyPlaces.count < FindingLog.placesPerGroup else { return }
        emptyPlaces.append(
            collector.occurrence(
                MissingMember.rule.id, at: start..<(start + 1), record: record, .none, in: view))
    }
}

// MARK: - Runs of records

extension MemberPass {
    /// Records of a batch that have the same names in the same order.
    struct Run {
        /// The index of the first in the batch, and of its first member.
        let record: Int
        let member: Int
        let count: Int
        /// The members of each.
        let width: Int
        /// The number of the first.
        let number: Int
        /// Absolute offset of the piece.
        let base: Int
    }

    /// Counts the records of a run; `bytes` are those of the piece.
    mutating func read(
        _ run: Run, of batch: borrowing JSONBatch, _ bytes: Span<UInt8>,
        _ view: borrowing InputView, _ collector: inout FindingCollector
    ) {
        enter(run, batch)
        let known = records
        for offset in 0..<min(run.count, FindingLog.placesPerGroup) {
            beginRecord(
                number: run.number + offset, known: known + offset, view, &collector,
                start: run.base + batch.records[run.record + offset].start)
        }
        records = known + run.count
        let members = batch.members
        keepNames(run, members, view, &collector)
        for index in 0..<run.width {
            readMember(layout[index], index, run, members, bytes, view, &collector)
        }
    }

    /// Takes over the names of a run.
    private mutating func enter(_ run: Run, _ batch: borrowing JSONBatch) {
        var isSame = layout.count == run.width
        for index in 0..<run.width where isSame {
            isSame = Int(batch.members[run.member + index].name) == layout[index]
        }
        guard !isSame else { return }
        layout = (0..<run.width).map { Int(batch.members[run.member + $0].name) }
        layoutNames.removeAll()
        for name in layout { layoutNames.insert(name) }
    }

    /// Keeps the places of names that are rare so far.
    private mutating func keepNames(
        _ run: Run, _ members: Span<JSONMember>, _ view: borrowing InputView,
        _ collector: inout FindingCollector
    ) {
        for name in openNames.names(in: layoutNames, true) {
            guard let index = layout.firstIndex(of: name) else { continue }
            for offset in 0..<run.count where openNames.contains(name) {
                let member = NDJSONMember(
                    members[run.member + offset * run.width + index], base: run.base)
                keepName(
                    name,
                    collector.nameOccurrence(of: member, record: run.number + offset, view))
            }
        }
    }

    private mutating func readMember(
        _ name: Int, _ index: Int, _ run: Run, _ members: Span<JSONMember>, _ bytes: Span<UInt8>,
        _ view: borrowing InputView, _ collector: inout FindingCollector
    ) {
        columns[name - 1].records += run.count
        var done = 0
        var misses = 0
        var lastKind = JSONKind.null
        while done < run.count {
            let hint = columns[name - 1].hint
            let first = run.member + done * run.width + index
            if !columns[name - 1].wants(hint) {
                fields.take(
                    hint, from: members.extracting(first..<members.count), stride: run.width,
                    recordCount: run.count - done, leastBytes: columns[name - 1].leastBytes)
                readFields(name, hint, record: run.number + done, run.base, bytes, view, &collector)
                done += fields.count
                guard done < run.count else { break }
            }
            let value = members[run.member + done * run.width + index]
            let held = collector.held(
                NDJSONMember(value, base: run.base), record: run.number + done,
                columns[name - 1], hasRoom: textPlaces.hasRoom, view)
            count(held)
            if value.kind != hint, value.kind != .null {
                misses += 1
                lastKind = value.kind
            }
            done += 1
        }
        if 2 * misses > run.count { columns[name - 1].learn(lastKind) }
    }

    /// Counts the values that were taken last.
    private mutating func readFields(
        _ name: Int, _ kind: JSONKind, record: Int, _ base: Int, _ bytes: Span<UInt8>,
        _ view: borrowing InputView, _ collector: inout FindingCollector
    ) {
        guard fields.count > 0 else { return }
        columns[name - 1].add(.null, fields.nulls)
        columns[name - 1].add(kind, fields.count - fields.nulls)
        guard kind == .string else { return }
        noted.removeAll(keepingCapacity: true)
        columns[name - 1].read(fields, of: bytes, digits, into: &noted)
        guard textPlaces.hasRoom else { return }
        for field in noted {
            textPlaces.keep(
                collector.place(
                    field.look, at: field.range.shifted(by: base), record: record + field.record,
                    field: name, in: view))
        }
    }
}

// MARK: - Single records

extension MemberPass {
    /// Counts a record whose members were looked at one by one; `start` is its first byte.
    mutating func count(
        _ members: [HeldMember], number: Int, start: Int, place: Occurrence?,
        _ view: borrowing InputView, _ collector: inout FindingCollector
    ) {
        layout = members.map(\.name)
        layoutNames.removeAll()
        for name in layout { layoutNames.insert(name) }
        beginRecord(number: number, known: records, view, &collector, start: start, place: place)
        records += 1
        for member in members {
            columns[member.name - 1].records += 1
            if let place = member.namePlace, openNames.contains(member.name) {
                keepName(member.name, place)
            }
            count(member)
        }
    }

    /// Whether the place of a name is wanted.
    func wantsName(_ name: Int) -> Bool { openNames.contains(name) }

    private mutating func count(_ member: HeldMember) {
        columns[member.name - 1].add(member.kind, 1)
        if let place = member.valuePlace, columns[member.name - 1].wants(member.kind) {
            let subject = MemberPlaces.Subject.value(member.name, kind: member.kind.rawValue)
            places.keep(place, of: subject)
            if places.isComplete(subject) { columns[member.name - 1].satisfy(member.kind) }
        }
        if member.isEmptyString, let place = member.valuePlace, columns[member.name - 1].wantsEmpty
        {
            places.keep(place, of: .emptyString(member.name))
            if places.isComplete(.emptyString(member.name)) {
                columns[member.name - 1].satisfyEmpty()
            }
        }
        guard let look = member.look else { return }
        if columns[member.name - 1].survey.count(look, length: member.length),
            let place = member.textPlace
        {
            textPlaces.keep(place)
        }
    }

    private mutating func keepName(_ name: Int, _ place: Occurrence) {
        places.keep(place, of: .name(name))
        if places.isComplete(.name(name)) { openNames.remove(name) }
    }

    /// Takes a record in that has the names of `layout`: those of which places are wanted and that
    /// it has not, and those that it is the first to have. `known` records came before.
    private mutating func beginRecord(
        number: Int, known: Int, _ view: borrowing InputView, _ collector: inout FindingCollector,
        start: Int, place: Occurrence? = nil
    ) {
        let isEarly = known < FindingLog.placesPerGroup
        let absent = openAbsences.names(in: layoutNames, false)
        if isEarly || !absent.isEmpty {
            let place =
                place
                ?? collector.occurrence(
                    MissingMember.rule.id, at: start..<(start + 1), record: number, .none, in: view)
            for name in absent { keepAbsence(name, place) }
            if isEarly { firstRecords.append(place) }
        }
        for name in layout where columns[name - 1].records == 0 && !openAbsences.contains(name) {
            beginName(name, known: known)
        }
    }

    /// Takes in a name that no record before had.
    private mutating func beginName(_ name: Int, known: Int) {
        guard places.places(of: .recordWithout(name)).isEmpty else { return }
        columns[name - 1].isInFirstRecord = known == 0
        openAbsences.insert(name)
        for place in firstRecords.prefix(known) { keepAbsence(name, place) }
    }

    private mutating func keepAbsence(_ name: Int, _ place: Occurrence) {
        let subject = MemberPlaces.Subject.recordWithout(name)
        places.keep(place.on(field: name), of: subject)
        if places.isComplete(subject) { openAbsences.remove(name) }
    }
}

extension Occurrence {
    /// The same place on a field.
    func on(field: Int) -> Occurrence {
        Occurrence(
            rule: rule, region: region, record: record, field: field, detail: detail,
            excerpt: excerpt)
    }
}
