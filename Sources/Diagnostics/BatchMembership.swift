/// What a file is to the batch that it is checked with.
package struct BatchMembership: Sendable {
    /// How the file stands to the record types.
    package enum Place: Sendable, Hashable {
        /// The first file of a record type: an index in the record types of the facts.
        case first(Int)
        /// Another file of a record type.
        case repeated(Int)
        /// The file of no record type.
        case unknown
    }

    package let facts: BatchFacts
    package let place: Place

    package init(facts: BatchFacts, place: Place) {
        self.facts = facts
        self.place = place
    }
}
