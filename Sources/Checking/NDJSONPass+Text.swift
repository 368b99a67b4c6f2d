import Bytes
import Diagnostics
import Rules
import Scanner
import TextEncoding

extension NDJSONPass {
    /// Surveys the text of the records that have ended in a piece, and of what stands between them.
    ///
    /// Absolute offsets. Of an open record the text waits for its end, but of one that is too long.
    mutating func surveyText(_ piece: Range<Int>, _ view: borrowing InputView) {
        let base = piece.lowerBound
        let openStart = scanner.openRecordStart
        surveyEnded(to: min(openStart ?? piece.upperBound, piece.upperBound), base: base, view)
        guard let openStart, piece.upperBound - openStart > settings.longRecordBytes else { return }
        survey(to: piece.upperBound, record: scanner.recordNumber, view)
    }

    /// Surveys up to an absolute offset; the records up to there are those of the batch.
    private mutating func surveyEnded(to end: Int, base: Int, _ view: borrowing InputView) {
        guard surveyedEnd < end else { return }
        let start = surveyedEnd
        surveyedEnd = end
        let bytes = view.slice(start..<end)
        var survey = TextSurvey(0..<bytes.count)
        var judge = TextJudge()
        var record = 0
        var evidenceEnd = 0
        var escaped = EscapedMembers(
            of: scanner.batch, behind: open, base: base, limitBytes: settings.longRecordBytes)
        while let event = survey.next(in: bytes) {
            let offset = start + event.offset
            surveyEscapes(&escaped, from: start, before: offset, view)
            while record < scanner.batch.recordCount,
                base + scanner.batch.records[record].end <= offset
            {
                record += 1
            }
            let place = place(of: offset, record: record, base: base)
            let number = endedRecords + record + 1
            collector.fieldRange = place.content ?? 0..<0
            guard let content = place.content, start <= content.lowerBound else {
                reportBare(event, at: offset, place, record: number, view)
                continue
            }
            let range = content.shifted(by: -start)
            if case .illFormed = event.kind {
                if content.lowerBound >= evidenceEnd {
                    if !collector.isListing { charsets.add(bytes.extracting(range)) }
                    evidenceEnd = content.upperBound
                }
            } else if place.hasEscapes, JSONText.mayHide(in: bytes.extracting(range)) {
                continue
            }
            guard let finding = judge.finding(for: event, field: range, in: bytes) else { continue }
            report(
                event, breaking: finding.rule, at: finding.range.shifted(by: start),
                text: bytes.extracting(finding.range), record: number, field: place.name, view)
        }
        surveyEscapes(&escaped, from: start, before: end, view)
        explainedPlaces.removeAll { $0 < end }
    }

    /// Surveys what the strings with escapes stand for that begin between two absolute offsets.
    private mutating func surveyEscapes(
        _ escaped: inout EscapedMembers, from start: Int, before end: Int,
        _ view: borrowing InputView
    ) {
        while let (member, record) = escaped.next(before: end) {
            guard let content = member.content, content.lowerBound >= start,
                JSONText.mayHide(in: view.slice(content))
            else { continue }
            collector.fieldRange = content
            escaped.text.decode(view.slice(content))
            let text = escaped.text
            var survey = TextSurvey(0..<text.bytes.count)
            var judge = TextJudge()
            while let event = survey.next(in: text.bytes.span) {
                // Of bytes that are no character the bytes themselves tell.
                if case .illFormed = event.kind { continue }
                guard
                    let finding = judge.finding(
                        for: event, field: text.bytes.indices, in: text.bytes.span)
                else { continue }
                report(
                    event, breaking: finding.rule,
                    at: text.source(of: finding.range).shifted(by: content.lowerBound),
                    text: text.bytes.span.extracting(finding.range),
                    record: endedRecords + record + 1, field: member.name, view)
            }
        }
    }

    /// Whether a fault of the grammar stands at an absolute offset that needs no second word.
    private func isExplained(_ offset: Int) -> Bool {
        let last = lastIndex(explainedPlaces.indices) { explainedPlaces[$0] <= offset }
        return last.map { explainedPlaces[$0] == offset } ?? false
    }

    /// Surveys up to an absolute offset in a record that is not kept.
    private mutating func survey(to end: Int, record: Int, _ view: borrowing InputView) {
        guard surveyedEnd < end else { return }
        let start = surveyedEnd
        surveyedEnd = end
        let bytes = view.slice(start..<end)
        var survey = TextSurvey(0..<bytes.count)
        while let event = survey.next(in: bytes) {
            reportBare(event, at: start + event.offset, TextPlace(), record: record, view)
        }
        explainedPlaces.removeAll { $0 < end }
    }

    /// Reports an event that stands in no string that is known as a whole.
    private mutating func reportBare(
        _ event: TextEvent, at offset: Int, _ place: TextPlace, record: Int,
        _ view: borrowing InputView
    ) {
        guard !isExplained(offset) else { return }
        if case .illFormed = event.kind, !collector.isListing {
            charsets.add(view.slice(offset..<(offset + event.length)))
        }
        report(
            event, at: offset, isAtFieldStart: place.start == offset, record: record,
            field: place.name, in: view)
    }
}

extension NDJSONPass {
    /// Where in the records a byte stands. Offsets are absolute.
    private struct TextPlace {
        /// The member, by the number of its name; 0 on none.
        var name = 0
        /// The string, without its quotes, where it is kept whole and is no name.
        var content: Range<Int>?
        /// It has escapes.
        var hasEscapes = false
        /// Where the name or the string starts, or the record.
        var start = -1
    }

    /// Where an absolute offset stands; `record` is the first of the batch that ends behind it.
    private func place(of offset: Int, record index: Int, base: Int) -> TextPlace {
        let records = scanner.batch.records
        // Between records U+FEFF stands where another file began.
        guard index < records.count, base + records[index].start <= offset else {
            return TextPlace(start: offset)
        }
        let record = records[index]
        let first = index == 0 ? 0 : records[index - 1].memberEnd
        guard record.end - record.start <= settings.longRecordBytes,
            let member = member(at: offset, first..<record.memberEnd, index == 0, base: base)
        else { return TextPlace() }
        let isInName = offset < member.value.lowerBound
        var place = TextPlace(name: member.name)
        place.start = (isInName ? member.nameStart : member.value.lowerBound) + 1
        if let content = member.content, member.value.contains(offset) {
            place.content = content
            place.hasEscapes = member.hasEscapes
        }
        return place
    }

    /// The last member that starts at or before an absolute offset, of some of the batch and, for
    /// the first record, of those that were read before.
    private func member(
        at offset: Int, _ members: Range<Int>, _ isFirst: Bool, base: Int
    ) -> NDJSONMember? {
        let index = lastIndex(members) { base + scanner.batch.members[$0].nameStart <= offset }
        if let index { return NDJSONMember(scanner.batch.members[index], base: base) }
        guard isFirst else { return nil }
        return lastIndex(0..<open.memberCount) { open.member($0).nameStart <= offset }
            .map { open.member($0) }
    }

    /// The last index of a range for which the answer is yes, as it is for all before.
    private func lastIndex(_ range: Range<Int>, where isBefore: (Int) -> Bool) -> Int? {
        var low = range.lowerBound
        var high = range.upperBound
        while low < high {
            let middle = (low + high) / 2
            if isBefore(middle) { low = middle + 1 } else { high = middle }
        }
        return low > range.lowerBound ? low - 1 : nil
    }
}
