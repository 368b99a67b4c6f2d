/// A breach of RFC 8259, or of one object a line, at the place that is to blame.
package struct JSONFault: Sendable, Hashable {
    package enum Kind: Sendable, Hashable {
        /// Something stands where something else is expected.
        case unexpected(Expectation)
        /// A comma before `}` or `]`.
        case trailingComma
        /// A string in quotes of another kind.
        case wrongQuote
        case unquotedName
        case unknownLiteral
        case numberSyntax
        case invalidEscape
        case loneSurrogate
        /// U+0001 to U+001F inside a string.
        case unescapedControl
        /// A form feed or record separator between tokens.
        case strayControl
        /// The escape of U+0000.
        case nulEscape
        /// The line ends inside a value; the range is empty.
        case truncated
        case notAnObject(JSONKind)
        /// The file is one array.
        case topLevelArray
        /// The record spans lines; the range is its brace.
        case multiLine
        /// Another record stands before on the line.
        case secondOnLine
        /// A comma between records.
        case separator
        /// The name occurs before in its object; the offset is that of its first place.
        case duplicateName(firstOffset: Int)
        /// The offset is behind what has to go with it.
        case comment(next: Int)
        case tooDeep
        /// The number has more digits than a double holds.
        case numberPrecision
        /// A CR without LF outside strings.
        case bareReturn
        /// A blank line between records; the offset is behind its line end.
        case blankLine(next: Int)
        /// The record is longer than the limit.
        case recordTooLong
        /// A name that is too long to be kept; the range is its first byte.
        case nameTooLong
    }

    /// What may stand at a place.
    package enum Expectation: UInt8, Sendable, CaseIterable {
        case record
        case value
        case valueOrEnd
        case name
        case nameOrEnd
        case colon
        case commaOrBrace
        case commaOrBracket
        case lineEnd
    }

    package let kind: Kind
    /// Absolute.
    package let range: Range<Int>
    /// The record, from 1; what stands between records belongs to the next.
    package let record: Int
    /// The number of the member's name, from 1; 0 where it is on no member.
    package let name: UInt16
    /// The place within the record by RFC 6901, where it is nested; else empty.
    package let pointer: [UInt8]

    package init(kind: Kind, range: Range<Int>, record: Int, name: UInt16, pointer: [UInt8]) {
        self.kind = kind
        self.range = range
        self.record = record
        self.name = name
        self.pointer = pointer
    }
}
