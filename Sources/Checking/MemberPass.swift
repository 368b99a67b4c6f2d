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
    /// How many records are read together at most: few enough that they stay near.
    static let blockRecords = 128

    /// By number of the name, from 1, less 1.
    private(set) var columns: [MemberColumn] = []
    /// The same, by themselves, since a look into an array may copy what is large.
    private var wanted: [WantedValues] = []
    private(set) var textPlaces = ValuePlaces()
    private(set) var places = MemberPlaces()
    /// The records that count.
    private(set) var records = 0
    /// Whole objects without members.
    private(set) var emptyRecords = 0
    private(set) var emptyPlaces: [Occurrence] = []

    private var digits = DigitMap()
    private var groups = MemberGroups()
    private var reader = TextReader()
    private var noted: [NotedField] = []
    /// The names that some record had.
    private var startedNames = NameSet()
    /// The names of the record that is looked at.
    private var recordNames = NameSet()
    /// Names of which places are wanted, and of records without them.
    private var openNames = NameSet()
    private var openAbsences = NameSet()
    /// The places of the first records.
    private var firstRecords: [Occurrence] = []

    /// Makes room for names up to a number.
    mutating func add(names: Int) {
        while columns.count < names {
            columns.append(MemberColumn())
            wanted.append(WantedValues())
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

// MARK: - Blocks of records

extension MemberPass {
    /// Records of a batch, one behind the other, of which the first one counts.
    struct Block {
        /// The index of the first in the batch.
        let record: Int
        let count: Int
        /// Their members.
        let members: Range<Int>
        /// All have the same names in the same order.
        let isUniform: Bool
        /// Not all of them count.
        let hasOthers: Bool
        /// The number of the first.
        let number: Int
        /// Absolute offset of the piece.
        let base: Int

        /// The number of the record that a member is in.
        func number(ofMember member: Int, _ batch: borrowing JSONBatch) -> Int {
            if isUniform { return number + (member - members.lowerBound) / (members.count / count) }
            return number + batch.record(ofMember: member, from: record) - record
        }
    }

    /// Counts the records of a block; `bytes` are those of the piece.
    mutating func read(
        _ block: Block, of batch: borrowing JSONBatch, _ bytes: Span<UInt8>,
        _ view: borrowing InputView, _ collector: inout FindingCollector
    ) {
        beginRecords(block, batch, view, &collector)
        if block.isUniform {
            groups.gatherAlike(
                batch.members, block.members, width: block.members.count / block.count)
        } else {
            groups.gather(
                batch, block.record..<(block.record + block.count),
                firstMember: block.members.lowerBound)
        }
        for name in groups.names {
            keepNames(name, block, batch, view, &collector)
            readMember(name, block, batch, bytes, view, &collector)
        }
        groups.removeAll()
    }

    /// Takes in which names the records of a block have.
    private mutating func beginRecords(
        _ block: Block, _ batch: borrowing JSONBatch, _ view: borrowing InputView,
        _ collector: inout FindingCollector
    ) {
        var member = block.members.lowerBound
        var known = records
        for offset in 0..<block.count {
            // Of records that are alike the first ones tell all that is wanted; where no place is, one.
            if block.isUniform, offset >= FindingLog.placesPerGroup { break }
            if block.isUniform, offset > 0, known >= FindingLog.placesPerGroup,
                openAbsences.names(in: recordNames, false).isEmpty
            {
                break
            }
            let record = batch.records[block.record + offset]
            guard record.counts else {
                member = record.memberEnd
                continue
            }
            recordNames.removeAll()
            while member < record.memberEnd {
                let name = Int(batch.members[member].name)
                if name > 0 { recordNames.insert(name) }
                member += 1
            }
            beginRecord(
                number: block.number + offset, known: known, view, &collector,
                start: block.base + record.start)
            known += 1
        }
        records = block.isUniform ? records + block.count : known
    }

    /// Keeps the places of a name that is rare so far.
    private mutating func keepNames(
        _ name: Int, _ block: Block, _ batch: borrowing JSONBatch,
        _ view: borrowing InputView, _ collector: inout FindingCollector
    ) {
        for number in 0..<groups.count(of: name) {
            guard openNames.contains(name) else { return }
            let index = groups.member(number, of: name)
            let member = NDJSONMember(batch.members[index], base: block.base)
            let number = block.number(ofMember: index, batch)
            keepName(name, collector.nameOccurrence(of: member, record: number, view))
        }
    }

    private mutating func readMember(
        _ name: Int, _ block: Block, _ batch: borrowing JSONBatch, _ bytes: Span<UInt8>,
        _ view: borrowing InputView, _ collector: inout FindingCollector
    ) {
        let count = groups.count(of: name)
        columns[name - 1].records += count
        var next = 0
        var misses = 0
        var lastKind = JSONKind.null
        while next < count {
            let usual = wanted[name - 1]
            if !usual.wants(usual.hint) {
                let run = MemberRun(
                    of: usual.hint, in: groups.members(batch.members),
                    from: groups.place(next, of: name), stride: groups.stride,
                    limit: count - next, leastBytes: usual.leastBytes)
                readRun(run, name, usual.hint, from: next, block, batch, bytes, view, &collector)
                next += run.count
                guard next < count else { break }
            }
            let index = groups.member(next, of: name)
            let member = NDJSONMember(batch.members[index], base: block.base)
            if !addWithoutPlaces(member, view) {
                add(hold(member, record: block.number(ofMember: index, batch), view, &collector))
            }
            if member.kind != usual.hint, member.kind != .null {
                misses += 1
                lastKind = member.kind
            }
            next += 1
        }
        if 2 * misses > count { wanted[name - 1].learn(lastKind) }
    }

    /// Counts the values of a run, which begins with one of the members of the name, from 0.
    private mutating func readRun(
        _ run: MemberRun, _ name: Int, _ kind: JSONKind, from first: Int, _ block: Block,
        _ batch: borrowing JSONBatch, _ bytes: Span<UInt8>, _ view: borrowing InputView,
        _ collector: inout FindingCollector
    ) {
        guard run.count > 0 else { return }
        columns[name - 1].add(.null, run.nulls)
        columns[name - 1].add(kind, run.count - run.nulls)
        guard kind == .string else { return }
        noted.removeAll(keepingCapacity: true)
        // A copy shares the lists, which can be lent so while the columns change.
        let groups = groups
        columns[name - 1].read(
            run, of: groups.members(batch.members), from: groups.place(first, of: name),
            stride: groups.stride, in: bytes, digits, into: &noted)
        guard textPlaces.hasRoom else { return }
        for field in noted {
            let number = block.number(
                ofMember: groups.member(first + field.record, of: name), batch)
            textPlaces.keep(
                collector.place(
                    field.look, at: field.range.shifted(by: block.base), record: number,
                    field: name, in: view))
        }
    }
}

// MARK: - Single records

extension MemberPass {
    /// Looks at a member whose name is kept, and takes the places that are wanted.
    mutating func hold(
        _ member: NDJSONMember, record: Int, wantsName: Bool = false, _ view: borrowing InputView,
        _ collector: inout FindingCollector
    ) -> HeldMember {
        let (look, length) = reader.look(member, view)
        let wanted = wanted[member.name - 1]
        let places = WantedValues.Places(
            value: wanted.wants(member.kind) || look?.shape == .empty && wanted.wantsEmpty,
            text: textPlaces.hasRoom
                && look.map(columns[member.name - 1].survey.wanted.wants) ?? false)
        return collector.held(
            member, look, length: length, record: record, places,
            wantsName: wantsName && openNames.contains(member.name), view)
    }

    /// Counts a record whose members were looked at one by one; `start` is its first byte.
    mutating func count(
        _ members: [HeldMember], number: Int, start: Int, place: Occurrence?,
        _ view: borrowing InputView, _ collector: inout FindingCollector
    ) {
        recordNames.removeAll()
        for member in members { recordNames.insert(member.name) }
        beginRecord(number: number, known: records, view, &collector, start: start, place: place)
        records += 1
        for member in members {
            columns[member.name - 1].records += 1
            if let place = member.namePlace, openNames.contains(member.name) {
                keepName(member.name, place)
            }
            add(member)
        }
    }

    /// The same as `add` of a member of which no place is wanted; false, with nothing done, where one
    /// may be.
    private mutating func addWithoutPlaces(
        _ member: NDJSONMember, _ view: borrowing InputView
    ) -> Bool {
        let column = member.name - 1
        guard !wanted[column].wants(member.kind) else { return false }
        let (look, length) = reader.look(member, view)
        if let look {
            guard look.shape != .empty || !wanted[column].wantsEmpty,
                !columns[column].survey.wanted.wants(look)
            else { return false }
            _ = columns[column].survey.count(look, length: length)
        }
        columns[column].add(member.kind, 1)
        return true
    }

    /// Counts a member of a record that counts.
    private mutating func add(_ member: HeldMember) {
        let column = member.name - 1
        columns[column].add(member.kind, 1)
        if let place = member.valuePlace {
            let subject = MemberPlaces.Subject.value(member.name, kind: member.kind.rawValue)
            if wanted[column].wants(member.kind) {
                places.keep(place, of: subject)
                if places.isComplete(subject) { wanted[column].satisfy(member.kind) }
            }
            if member.isEmptyString, wanted[column].wantsEmpty {
                places.keep(place, of: .emptyString(member.name))
                if places.isComplete(.emptyString(member.name)) { wanted[column].satisfyEmpty() }
            }
        }
        guard let look = member.look else { return }
        if columns[column].survey.count(look, length: member.length), let place = member.textPlace {
            textPlaces.keep(place)
        }
    }

    private mutating func keepName(_ name: Int, _ place: Occurrence) {
        places.keep(place, of: .name(name))
        if places.isComplete(.name(name)) { openNames.remove(name) }
    }

    /// Takes a record in that has the names of `recordNames`: those of which places are wanted and
    /// that it has not, and those that it is the first to have. `known` records came before.
    private mutating func beginRecord(
        number: Int, known: Int, _ view: borrowing InputView, _ collector: inout FindingCollector,
        start: Int, place: Occurrence? = nil
    ) {
        let isEarly = known < FindingLog.placesPerGroup
        let absent = openAbsences.names(in: recordNames, false)
        if isEarly || !absent.isEmpty {
            let place =
                place
                ?? collector.occurrence(
                    MissingMember.rule.id, at: start..<(start + 1), record: number, .none, in: view)
            for name in absent { keepAbsence(name, place) }
            if isEarly { firstRecords.append(place) }
        }
        for name in recordNames.names(in: startedNames, false) { beginName(name, known: known) }
    }

    /// Takes in a name that no record before had.
    private mutating func beginName(_ name: Int, known: Int) {
        startedNames.insert(name)
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

// MARK: - Reading ahead

extension MemberPass {
    /// What those who read ahead know of the names.
    struct Known: Sendable {
        /// Without counts.
        let columns: [MemberColumn]
        let wanted: [WantedValues]
        let startedNames: NameSet
        let openNames: NameSet
        /// The names of which no record may be without, or else its place is wanted.
        let openAbsences: NameSet
        let records: Int
    }

    /// nil while the places of all records are wanted.
    var known: Known? {
        guard records >= FindingLog.placesPerGroup else { return nil }
        return Known(
            columns: columns.map(\.withoutCounts), wanted: wanted, startedNames: startedNames,
            openNames: openNames, openAbsences: openAbsences, records: records)
    }

    /// Begins on a later part of the file.
    mutating func begin(with known: Known) {
        columns = known.columns
        wanted = known.wanted
        startedNames = known.startedNames
        openNames = known.openNames
        openAbsences = known.openAbsences
        records = known.records
        textPlaces = ValuePlaces()
    }

    /// Whether no place is wanted but those of texts.
    var isPlain: Bool { places.isEmpty && emptyRecords == 0 }

    /// Takes over what was learned of a stretch, in which every record has all of `required`, and
    /// that starts behind so many records and lines; false where more places are wanted of it.
    mutating func take(
        _ later: [MemberColumn], _ laterPlaces: [ValuePlace], required: NameSet,
        count: Int, behind records: Int, lines: Int
    ) -> Bool {
        guard openAbsences.names(in: required, false).isEmpty else { return false }
        textPlaces.take(laterPlaces, records: records, lines: lines)
        for name in later.indices { columns[name].merge(later[name]) }
        self.records += count
        return true
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
