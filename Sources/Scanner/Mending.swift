/// A reading in which the quotes of one field of a record are broken, and the others are in order.
struct Mending {
    let field: OpenField
    /// The delimiter that ends it.
    let end: Int
    let flaw: FieldFlaw
    /// What speaks against it: the lower, the better.
    let doubt: Int

    /// Nothing speaks against a reading, and one quote mends the field.
    static let leastDoubt = 1

    /// The doubt of a reading, by what counts most.
    static func doubt(
        _ following: FollowingRecords, misfits: Int, faults: Int, cost: Int
    ) -> Int {
        ((following.rawValue * 100 + misfits) * 100 + min(faults, 99)) * 100 + cost
    }

    /// Whether good records follow and all values suit their columns.
    var isLikely: Bool { doubt < 100 * 100 }
}

/// What came of the search for such a reading.
enum MendingSearch {
    case found(Mending)
    case none
    case needsMore
}

/// Why a reading is looked for, and so how good it must be.
enum MendingEvidence {
    /// A quote breaks the grammar.
    case brokenQuote
    /// A quote is not closed within the look-ahead.
    case farQuote
    /// The record has a wrong width, and a stray quote or a line end in quotes.
    case wrongWidth
    /// The line behind the record is no record: a field may go on there.
    case lineBehind

    /// Whether only a reading counts that one quote mends, whose values suit their columns and that a
    /// good record follows.
    var mustBeSure: Bool {
        switch self {
        case .brokenQuote, .farQuote: false
        case .wrongWidth, .lineBehind: true
        }
    }
}
