import Bytes
import Diagnostics
import Rules
import TextEncoding

extension CSVPass {
    /// Checks the encoding of a batch.
    mutating func checkText(_ view: borrowing InputView, _ batch: Batch) {
        let bytes = view.slice(batch.start..<batch.end)
        var survey = TextSurvey(0..<bytes.count)
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
                event, at: batch.start + event.offset,
                isAtFieldStart: event.offset == content.lowerBound,
                record: batch.firstRecord + current - blanksBefore, field: field, in: view)
        }
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

    /// Reports what stands at an absolute offset.
    mutating func report(
        _ event: TextEvent, at offset: Int, isAtFieldStart: Bool, record: Int, field: Int,
        in view: borrowing InputView
    ) {
        guard let rule = EncodingRules.rule(for: event.kind, isAtFieldStart: isAtFieldStart)
        else { return }
        let range = offset..<(offset + event.length)
        collector.report(
            rule, at: range, record: record, field: groupField(field),
            EncodingRules.detail(of: event.kind, bytes: view.slice(range)), in: view)
    }

    /// Takes in a field with ill-formed bytes; the first pass learns the encoding from them.
    private mutating func addEvidence(_ field: Span<UInt8>) {
        guard !collector.isListing else { return }
        charsets.add(field)
    }

    /// The field that findings are gathered under: columns past the limit are not told apart.
    func groupField(_ field: Int) -> Int { field <= settings.columnLimit ? field : 0 }
}
