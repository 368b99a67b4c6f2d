import Bytes
import Diagnostics
import Rules
import TextEncoding

extension CSVPass {
    /// Checks the encoding of a batch.
    mutating func checkText(_ view: borrowing InputView, _ batch: Batch) {
        let bytes = view.slice(batch.start..<batch.end)
        var survey = TextSurvey(0..<bytes.count)
        var judge = TextJudge()
        var current = 0
        var blanksBefore = 0
        var evidenceEnd = 0
        while let event = survey.next(in: bytes) {
            current = index.recordIndex(at: event.offset, from: current)
            while blanksBefore < blankRecords.count, Int(blankRecords[blanksBefore]) < current {
                blanksBefore += 1
            }
            let span = index.record(current)
            let field = index.fieldNumber(at: event.offset, of: span)
            let content = index.fieldContent(field, of: span, in: bytes)
            if case .illFormed = event.kind, content.lowerBound >= evidenceEnd {
                addEvidence(bytes.extracting(content))
                evidenceEnd = content.upperBound
            }
            report(
                event, content, in: bytes, base: batch.start, &judge,
                record: batch.firstRecord + current - blanksBefore, field: field, view)
        }
    }

    /// Reports what an event of the survey of `bytes`, which start at the absolute offset `base`,
    /// breaks in the light of the field that it stands in.
    mutating func report(
        _ event: TextEvent, _ content: Range<Int>, in bytes: Span<UInt8>, base: Int,
        _ judge: inout TextJudge, record: Int, field: Int, _ view: borrowing InputView
    ) {
        collector.fieldRange = content.shifted(by: base)
        guard record > 0 || !plan.hasHeader else {
            // Of what nobody sees in a name, the rules on names tell.
            report(
                event, at: base + event.offset,
                isAtFieldStart: event.offset == content.lowerBound, record: record,
                field: groupField(field), in: view)
            return
        }
        guard let finding = judge.finding(for: event, field: content, in: bytes) else { return }
        report(
            event, breaking: finding.rule, at: finding.range.shifted(by: base),
            text: bytes.extracting(finding.range), record: record, field: groupField(field), view)
    }

    /// Checks the encoding of the lines before the header.
    mutating func checkText(before end: Int, _ view: borrowing InputView) {
        guard plan.start < end else { return }
        let bytes = view.slice(plan.start..<end)
        var survey = TextSurvey(0..<bytes.count)
        while let event = survey.next(in: bytes) {
            report(
                event, at: plan.start + event.offset, isAtFieldStart: false, record: 0, field: 0,
                in: view)
        }
    }

    /// Takes in a field with ill-formed bytes; the first pass learns the encoding from them.
    private mutating func addEvidence(_ field: Span<UInt8>) {
        guard !collector.isListing else { return }
        charsets.add(field)
    }

    /// The field that findings are gathered under: columns past the limit are not told apart.
    func groupField(_ field: Int) -> Int { field <= settings.columnLimit ? field : 0 }
}
