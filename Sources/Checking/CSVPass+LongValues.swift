import Bytes
import Diagnostics
import Rules
import Scanner
import TextEncoding
import Values

extension CSVPass {
    /// Checks the fields of a long record that have ended; what is longer than a field that is kept
    /// has its text checked as it comes.
    mutating func checkFields(_ long: inout LongRecord, _ view: borrowing InputView) {
        for end in long.fieldEnds {
            if end - long.fieldStart > LongRecord.limitFieldBytes {
                survey(&long, to: end, view)
                note(FieldLook(.text), at: long.fieldStart..<end, &long, view)
            } else {
                checkField(long.fieldStart..<end, &long, view)
            }
            long.endField(at: end)
        }
        if position - long.fieldStart > LongRecord.limitFieldBytes {
            survey(&long, to: position, view)
        }
    }

    /// Checks the text of a long record up to an absolute offset, whatever field it stands in.
    mutating func survey(_ long: inout LongRecord, to end: Int, _ view: borrowing InputView) {
        guard long.surveyedEnd < end else { return }
        let bytes = view.slice(long.surveyedEnd..<end)
        var survey = TextSurvey(0..<bytes.count)
        while let event = survey.next(in: bytes) {
            let offset = long.surveyedEnd + event.offset
            report(
                event, at: offset, isAtFieldStart: offset == long.fieldStart, record: long.number,
                field: long.isAbandoned ? 0 : groupField(long.fieldNumber), in: view)
        }
        long.surveyedEnd = end
    }

    /// Checks a field that is in memory as a whole, at its raw range.
    private mutating func checkField(
        _ raw: Range<Int>, _ long: inout LongRecord, _ view: borrowing InputView
    ) {
        let bytes = view.slice(raw)
        let content = QuotedContent.range(of: bytes)
        var survey = TextSurvey(0..<bytes.count)
        var judge = TextJudge()
        while let event = survey.next(in: bytes) {
            report(
                event, content, in: bytes, base: raw.lowerBound, &judge, record: long.number,
                field: long.fieldNumber, view)
        }
        note(
            ShapeReader.look(bytes.extracting(content)), at: content.shifted(by: raw.lowerBound),
            &long, view)
    }

    /// Keeps a value until it is known whether it counts.
    ///
    /// Of one that is longer than a field that is kept the start may be gone: it is counted, and
    /// its place is not kept, whatever the stretches were in which it came.
    private mutating func note(
        _ look: FieldLook, at range: Range<Int>, _ long: inout LongRecord,
        _ view: borrowing InputView
    ) {
        let field = long.fieldNumber
        guard field <= values.columns.count else { return }
        noteContract(at: range, &long, view)
        let hasPlace = range.count <= LongRecord.limitFieldBytes
        if !collector.isListing {
            let place =
                hasPlace
                ? values.placeIfWanted(
                    look, at: range, record: long.number, field: field, in: view, &collector) : nil
            long.values.fields.append(.init(look: look, length: range.count, place: place))
        } else if hasPlace, let finding = judges[field - 1].finding(for: look),
            collector.isWanted(finding.rule, field: field)
        {
            long.findings.append(
                collector.occurrence(
                    finding.rule, at: range, record: long.number, field: field, finding.detail,
                    in: view))
        }
    }

    /// Counts the values of a long record, which has turned out to be whole.
    mutating func countValues(_ long: LongRecord) {
        values.count(long.values)
        release(long.contract)
        for finding in long.findings where collector.wants(finding.rule, field: finding.field) {
            collector.keep(finding)
        }
    }
}
