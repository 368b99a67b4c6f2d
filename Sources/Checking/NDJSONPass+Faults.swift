import Bytes
import Diagnostics
import Rules
import Scanner

extension NDJSONPass {
    /// Reports a fault that the scanner found.
    mutating func report(_ fault: JSONFault, _ view: borrowing InputView) {
        switch fault.kind {
        case .blankLine(let next):
            if fault.range.lowerBound != blanks.end { blanks.settle() }
            noteBlank(fault.range, next: next, record: fault.record, view)
        case .duplicateName(let first):
            report(DuplicateMember.rule.id, fault, duplicate(of: first, fault, view), view)
        case .unexpected, .strayControl:
            explainedPlaces.append(fault.range.lowerBound)
            report(fault.kind.rule, fault, detail(of: fault.kind), view)
        default:
            report(fault.kind.rule, fault, detail(of: fault.kind), view)
        }
    }

    private mutating func report(
        _ rule: RuleID, _ fault: JSONFault, _ detail: Detail, _ view: borrowing InputView
    ) {
        guard fault.range.lowerBound >= view.startOffset else {
            return reportGone(rule, fault, detail, view)
        }
        let start = min(fault.range.lowerBound, inputEnd)
        collector.report(
            rule, at: start..<min(fault.range.upperBound, inputEnd), record: fault.record,
            field: Int(fault.name), detail,
            pointer: fault.pointer, in: view)
    }

    /// Reports what stands in a part of a long record that is not in memory any more.
    private mutating func reportGone(
        _ rule: RuleID, _ fault: JSONFault, _ detail: Detail, _ view: borrowing InputView
    ) {
        guard collector.wants(rule, field: Int(fault.name), record: fault.record) else { return }
        if let start = open.start, start.range.lowerBound == fault.range.lowerBound {
            collector.keep(
                Occurrence(
                    rule: rule, region: start.region, record: fault.record,
                    field: Int(fault.name), detail: detail, excerpt: start.excerpt,
                    pointer: fault.pointer))
        } else {
            let place = max(position, view.startOffset)
            collector.keep(
                collector.occurrence(
                    rule, at: place..<place, record: fault.record, field: Int(fault.name), detail,
                    pointer: fault.pointer, in: view))
        }
    }

    /// Where a name stood first; the line is 0 where that is too far off to be known.
    private mutating func duplicate(
        of first: Int, _ fault: JSONFault, _ view: borrowing InputView
    ) -> Detail {
        let isNear = fault.range.lowerBound - first <= settings.longRecordBytes
        guard isNear, first >= view.startOffset else { return .place(offset: first, line: 0) }
        return .place(offset: first, line: collector.line(of: first, in: view))
    }

    private func detail(of kind: JSONFault.Kind) -> Detail {
        switch kind {
        case .unexpected(let expected): .number(Int(expected.rawValue))
        case .notAnObject(let kind): .number(Int(kind.rawValue))
        case .comment(let next): .number(next)
        case .unescapedControl: .number(1)
        case .strayControl: .number(0)
        case .tooDeep: .number(settings.nestingLimit)
        case .recordTooLong: .number(settings.recordLimitBytes)
        default: .none
        }
    }
}

extension JSONFault.Kind {
    /// The rule that is broken.
    fileprivate var rule: RuleID {
        switch self {
        case .unexpected: InvalidJSON.rule.id
        case .trailingComma: TrailingComma.rule.id
        case .wrongQuote: WrongStringQuote.rule.id
        case .unquotedName: UnquotedName.rule.id
        case .unknownLiteral: UnknownLiteral.rule.id
        case .numberSyntax: NumberSyntax.rule.id
        case .invalidEscape: InvalidEscape.rule.id
        case .loneSurrogate: LoneSurrogate.rule.id
        case .unescapedControl, .strayControl: UnescapedControl.rule.id
        case .nulEscape: NulCharacter.rule.id
        case .truncated: TruncatedRecord.rule.id
        case .notAnObject: NotAnObject.rule.id
        case .topLevelArray: TopLevelArray.rule.id
        case .multiLine: MultiLineRecord.rule.id
        case .secondOnLine: SeveralRecordsOnALine.rule.id
        case .separator: SeparatorBetweenRecords.rule.id
        case .duplicateName: DuplicateMember.rule.id
        case .comment: JSONComment.rule.id
        case .tooDeep: NestingTooDeep.rule.id
        case .numberPrecision: NumberPrecision.rule.id
        case .bareReturn: BareCarriageReturn.rule.id
        case .blankLine: BlankRecordLine.rule.id
        case .recordTooLong: RecordTooLong.rule.id
        case .nameTooLong: ColumnNameTooLong.rule.id
        }
    }
}
