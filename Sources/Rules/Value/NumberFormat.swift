import Diagnostics

/// Reports a number in another notation.
package enum NumberFormat: RuleDefinition {
    package static let rule = Rule(
        id: "V510",
        name: "number-format",
        severity: .error,
        summary: """
            A number has a percent sign, parentheses, a unit, its minus at the end, or another \
            notation.
            """,
        rationale: "It is read as text, or as another number.",
        clause: .numbers,
        fix: .safe,
        remedy: "Write digits, with a minus in front and a period before the decimals.")

    package static func severity(of group: FindingGroup, _ facts: FileFacts) -> Severity {
        ValueSubject.severity(of: group, facts, rule)
    }

    package static func explain(_ occurrence: Occurrence, _ facts: FileFacts) -> Explanation {
        let subject = ValueSubject(occurrence, facts)
        let notation = Notation(subject.trimmed)
        return subject.explanation(
            "\(value: subject.value) \(notation.fault)", caret: "should be digits",
            writing: subject.mended,
            [
                .why("\(notation.why)"), subject.seen,
                NumberTraits(subject.value, currency: false).note(
                    beside: notation.own, isMended: subject.mended != nil),
                subject.mended == nil ? notation.help.map { .help("\($0)") } : nil,
            ])
    }
}

/// How a number is written, by its own bytes.
private enum Notation {
    case percent
    case parentheses
    case trailingMinus
    case unicodeMinus
    case hexadecimal
    case underscore
    case infinity
    case foreignDigits
    case unit

    init(_ text: [UInt8]) {
        let hasDigit = text.contains { (0x30...0x39).contains($0) }
        let traits = NumberTraits(text, currency: false).traits
        if traits.contains(.percent) {
            self = .percent
        } else if traits.contains(.parentheses) {
            self = .parentheses
        } else if hasDigit, traits.contains(.trailingMinus) {
            self = .trailingMinus
        } else if hasDigit, traits.contains(.unicodeMinus) {
            self = .unicodeMinus
        } else if text.contains(UInt8(ascii: "x")) || text.contains(UInt8(ascii: "X")) {
            self = .hexadecimal
        } else if text.contains(UInt8(ascii: "_")) {
            self = .underscore
        } else if hasDigit {
            self = .unit
        } else {
            // U+221E, and Inf or Infinity with a sign or without.
            let isWord = text.contains { (0x41...0x5A).contains($0 & 0xDF) }
            let isSign = text.suffix(3) == [0xE2, 0x88, 0x9E]
            self = isWord || isSign ? .infinity : .foreignDigits
        }
    }

    var fault: StaticString {
        switch self {
        case .percent: "has a percent sign"
        case .parentheses: "has parentheses for a minus"
        case .trailingMinus: "has its minus at the end"
        case .unicodeMinus: "has U+2212 for a minus"
        case .hexadecimal: "is a hexadecimal number"
        case .underscore: "has underscores between digits"
        case .infinity: "is not a finite number"
        case .foreignDigits: "has digits outside ASCII"
        case .unit: "has a unit in it"
        }
    }

    var why: StaticString {
        switch self {
        case .percent: "it is read as text, or as a number a hundred times too great."
        case .infinity: "no number of the page is infinite."
        default: "a number is written in digits, with a minus in front and a period."
        }
    }

    var help: StaticString? {
        switch self {
        case .percent: "write the share (0.05) or the percentage (5), as was agreed."
        case .infinity: "a number that is not known is an empty field."
        case .unit: "write the number alone, in one unit for the whole column."
        default: nil
        }
    }

    /// What the message says, so that no note need.
    var own: Set<NumberTraits.Trait> {
        switch self {
        case .percent: [.percent]
        case .parentheses: [.parentheses]
        case .trailingMinus: [.trailingMinus]
        case .unicodeMinus: [.unicodeMinus]
        case .infinity: [.foreignDigits, .unicodeMinus]
        case .foreignDigits: [.foreignDigits]
        case .hexadecimal, .underscore, .unit: [.thousandSeparator]
        }
    }
}
