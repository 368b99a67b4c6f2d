import Bytes
import Diagnostics
import Scanner
import Values

extension NDJSONPass {
    /// Looks for the watched line in a piece, whose members are checked.
    mutating func watchLine(_ piece: Range<Int>, _ view: borrowing InputView) {
        guard let watch = lineWatch, watch.found == nil,
            collector.line(of: piece.upperBound, in: view) > watch.line
        else { return }
        let seen = inspect(watch.line, piece, view)
        lineWatch?.found = seen
    }

    /// What stands on a line that begins before the end of a piece.
    private mutating func inspect(
        _ line: Int, _ piece: Range<Int>, _ view: borrowing InputView
    ) -> InspectedLine {
        let records = scanner.batch.recordCount
        for index in 0..<records {
            let record = scanner.batch.records[index]
            let start = piece.lowerBound + record.start
            let number = endedRecords + index + 1
            guard index > 0 || open.start == nil, start >= view.startOffset else {
                let end = collector.line(of: piece.lowerBound + record.end, in: view)
                if end >= line { return .longRecord(number: number) }
                continue
            }
            if collector.line(of: start, in: view) == line {
                return .record(inspection(index, number: number, piece, view))
            }
        }
        // A record ends with its line, so that the one that is open stands on the last one.
        guard let start = scanner.openRecordStart, start < piece.upperBound,
            start < view.startOffset || collector.line(of: start, in: view) <= line
        else { return .blank }
        return .longRecord(number: endedRecords + records + 1)
    }

    private mutating func inspection(
        _ index: Int, number: Int, _ piece: Range<Int>, _ view: borrowing InputView
    ) -> RecordInspection {
        let record = scanner.batch.records[index]
        let range = (piece.lowerBound + record.start)..<(piece.lowerBound + record.end)
        let first = index == 0 ? 0 : scanner.batch.records[index - 1].memberEnd
        let before = index == 0 ? (0..<open.memberCount).map { open.member($0) } : []
        let members =
            before
            + (first..<record.memberEnd).map {
                NDJSONMember(scanner.batch.members[$0], base: piece.lowerBound)
            }
        var fields: [RecordInspection.Field] = []
        for (place, member) in members.prefix(settings.columnLimit).enumerated() {
            let isLast = place + 1 == members.count
            let next = isLast ? range.upperBound - 1 : members[place + 1].nameStart
            fields.append(field(member, before: next, view))
        }
        let line = collector.line(of: range.lowerBound, in: view)
        return RecordInspection(
            number: number, lines: line...line, offsets: range, fieldCount: members.count,
            fields: fields)
    }

    /// A member behind which the next one, or the brace of the record, stands at an offset.
    private mutating func field(
        _ member: NDJSONMember, before end: Int, _ view: borrowing InputView
    ) -> RecordInspection.Field {
        var reader = TextReader()
        let look = reader.look(member, view).look
        var content = member.content ?? member.value
        if member.kind == .object || member.kind == .array, end > content.upperBound {
            // Of these the index keeps the bracket alone.
            let rest = view.slice(content.lowerBound..<end)
            var length = rest.count
            while length > 1, isASCIIWhitespace(rest[length - 1]) || rest[length - 1] == 0x2C {
                length -= 1
            }
            content = content.lowerBound..<(content.lowerBound + length)
        }
        let start = member.value.lowerBound
        let region = collector.region(start..<start, in: view)
        let kept = view.slice(content).extracting(first: RecordInspection.keptFieldBytes)
        return RecordInspection.Field(
            number: member.name, line: region.start.line, column: region.start.column,
            quotes: member.content == nil ? .none : .regular,
            words: look?.shape.words ?? member.kind.words,
            hasEdgeSpace: look?.hasEdgeSpace ?? false, length: content.count,
            content: [UInt8](copying: kept))
    }
}
