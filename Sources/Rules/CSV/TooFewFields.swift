import Diagnostics

/// Reports a record with fewer fields than the header.
package enum TooFewFields: RuleDefinition {
    /// Why a record is probably too short.
    package enum Cause: Sendable, Hashable {
        case unknown
        /// The record is separated by this byte.
        case separator(UInt8)
        /// An unquoted line break split it.
        case lineBreak
        /// The file ends inside it.
        case cutOff

        /// The number that a `Detail` carries.
        package var code: Int {
            switch self {
            case .unknown: 0
            case .lineBreak: 1
            case .cutOff: 2
            case .separator(let byte): Int(byte)
            }
        }

        init(code: Int) {
            switch code {
            case 0: self = .unknown
            case 1: self = .lineBreak
            case 2: self = .cutOff
            default: self = .separator(UInt8(truncatingIfNeeded: code))
            }
        }
    }

    package static let rule = Rule(
        id: "C402",
        name: "too-few-fields",
        severity: .error,
        summary: "A record has fewer fields than the header.",
        rationale: "The values behind the gap would land in the wrong columns or be lost.",
        clause: .nulls,
        remedy: "Write an empty field for each missing value: a record may leave none out.")

    package static func explain(_ occurrence: Occurrence, _ facts: FileFacts) -> Explanation {
        guard case .numbers(let found, let code) = occurrence.detail else { preconditionFailure() }
        let expected = facts.expectedFields
        let message: Message = "record has \(found, "field"); \(source(facts)) \(expected)"
        switch Cause(code: code) {
        case .unknown:
            return Explanation(
                message, caret: "\(expected - found, "field") missing",
                remarks: [.help("an empty value still needs its separator: `a,,c`.")])
        case .separator(let byte):
            return Explanation(
                message, caret: "\(SeparatorName.of(byte)), should be a comma",
                remarks: [.why("this record is separated by \(SeparatorName.of(byte)).")])
        case .lineBreak:
            return Explanation(
                "record is split by a line break that is not quoted",
                caret: "the value probably goes on in the next line",
                remarks: [
                    .why("the two lines together have the \(expected, "field") of a record."),
                    .help("put the value that holds the line break between double quotes."),
                ])
        case .cutOff:
            return Explanation(
                message, caret: "the file ends here",
                remarks: [
                    .why("the file was probably cut off: its last record has no line end."),
                    .help("export it again."),
                ])
        }
    }

    /// Where the expected number comes from.
    static func source(_ facts: FileFacts) -> Message {
        facts.headerFields == facts.expectedFields ? "the header has" : "the other records have"
    }
}
