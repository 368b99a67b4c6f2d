/// What a check saw of one record, for people who ask why.
package struct RecordInspection: Sendable {
    /// How much of a field is kept: more than a line of a terminal shows.
    package static let keptFieldBytes = 320

    /// How a field is quoted.
    package enum Quotes: Sendable {
        case none
        case regular
        /// They break the grammar, and where the field ends may be a guess.
        case broken
    }

    package struct Field: Sendable {
        /// That of its column, from 1; 0 where that is not known.
        package let number: Int
        /// Line and column, from 1, of its first byte: the quote, where there is one.
        package let line: Int
        package let column: Int
        package let quotes: Quotes
        /// What people call the shape of its content.
        package let words: StaticString
        package let hasEdgeSpace: Bool
        /// The bytes of the content, without the quotes round it.
        package let length: Int
        /// The content as it stands, as far as it is kept.
        package let content: [UInt8]

        package init(
            number: Int, line: Int, column: Int, quotes: Quotes, words: StaticString,
            hasEdgeSpace: Bool,
            length: Int, content: [UInt8]
        ) {
            self.number = number
            self.line = line
            self.column = column
            self.quotes = quotes
            self.words = words
            self.hasEdgeSpace = hasEdgeSpace
            self.length = length
            self.content = content
        }
    }

    /// From 1; 0 is the header.
    package let number: Int
    /// From 1.
    package let lines: ClosedRange<Int>
    /// From 0, without the line end.
    package let offsets: Range<Int>
    package let fieldCount: Int
    /// The first of its fields; more are never looked at.
    package let fields: [Field]

    package init(
        number: Int, lines: ClosedRange<Int>, offsets: Range<Int>, fieldCount: Int, fields: [Field]
    ) {
        self.number = number
        self.lines = lines
        self.offsets = offsets
        self.fieldCount = fieldCount
        self.fields = fields
    }
}
