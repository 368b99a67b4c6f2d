import Bytes

/// One place where a rule is broken, before it is put into words.
package struct Occurrence: Sendable, Hashable {
    /// What `record` says of a finding on the file as a whole.
    package static let wholeFile = -1

    package let rule: RuleID
    package let region: Region
    /// From 1; the header is 0, the file as a whole `wholeFile`.
    package let record: Int
    /// From 1; 0 where the finding is on no field.
    package let field: Int
    package let detail: Detail
    package let excerpt: Excerpt
    /// The place within the record by RFC 6901, where it is nested in a value of JSON; else empty.
    package let pointer: [UInt8]

    package init(
        rule: RuleID, region: Region, record: Int, field: Int, detail: Detail, excerpt: Excerpt,
        pointer: [UInt8] = []
    ) {
        self.rule = rule
        self.region = region
        self.record = record
        self.field = field
        self.detail = detail
        self.excerpt = excerpt
        self.pointer = pointer
    }

    /// The absolute byte range.
    package var range: Range<Int> { region.start.offset..<region.end.offset }

    /// The bytes that the finding is about, as far as the excerpt holds them.
    package var value: [UInt8] { excerpt.bytes(in: range) }

    /// The same, uncopied.
    package var valueSpan: Span<UInt8> {
        @_lifetime(borrow self)
        get { excerpt.span(of: range) }
    }
}
