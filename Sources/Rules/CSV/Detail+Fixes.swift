import Diagnostics

extension Detail {
    /// The absolute range that the detail of a rule on quotes names: the field, or where it should
    /// close; nil for others.
    package func range(in rule: RuleID) -> Range<Int>? {
        switch (self, rule) {
        case (.numbers(let start, let end), StrayQuote.rule.id),
            (.numbers(let start, let end), TextAfterQuote.rule.id),
            (.numbers(let start, let end), BackslashEscape.rule.id):
            start..<end
        case (.place(let close, _), UnclosedQuote.rule.id): close..<close
        default: nil
        }
    }

    /// The same detail for a range that has moved; others stay as they are.
    package func moved(to range: Range<Int>) -> Detail {
        switch self {
        case .numbers: .numbers(range.lowerBound, range.upperBound)
        case .place(_, let line): .place(offset: range.upperBound, line: line)
        case .none, .number, .scalar: self
        }
    }
}
