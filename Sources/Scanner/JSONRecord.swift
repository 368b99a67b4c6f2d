/// One record: what stands where an object of NDJSON is expected.
///
/// Offsets count from the first byte of the piece that was scanned, and are negative before it.
package struct JSONRecord: Sendable, Hashable {
    /// What is known of a record as a whole.
    package struct Traits: OptionSet, Sendable, Hashable {
        package let rawValue: UInt8

        package init(rawValue: UInt8) { self.rawValue = rawValue }

        package static let object = Traits(rawValue: 1)
        /// No member can be missing by a fault of the grammar.
        package static let whole = Traits(rawValue: 2)
        /// A name occurs twice.
        package static let duplicates = Traits(rawValue: 4)
    }

    @usableFromInline let startOffset: Int32
    private let endOffset: Int32
    @usableFromInline let members: UInt32
    @usableFromInline let names: UInt32
    package let traits: Traits
    /// It is known to have the names of the record before in the list of the piece, in their order.
    let isLikeBefore: Bool

    @inline(__always)
    init(
        start: Int, end: Int, memberEnd: Int, nameCount: Int, traits: Traits,
        isLikeBefore: Bool = false
    ) {
        startOffset = Int32(truncatingIfNeeded: start)
        endOffset = Int32(truncatingIfNeeded: end)
        members = UInt32(truncatingIfNeeded: memberEnd)
        names = UInt32(truncatingIfNeeded: nameCount)
        self.traits = traits
        self.isLikeBefore = isLikeBefore
    }

    /// The first byte: of an object its brace.
    @inlinable
    package var start: Int { Int(startOffset) }

    /// Behind the last byte, before white space and line end.
    package var end: Int { Int(endOffset) }

    /// Its members in the list of the piece end here.
    @inlinable
    package var memberEnd: Int { Int(members) }

    /// How many kept names it has, each counted once.
    @inlinable
    package var nameCount: Int { Int(names) }
}
