/// A reading in which the quotes of one field of a record are broken, and the others are in order.
struct Mending {
    let field: OpenField
    /// The delimiter that ends it.
    let end: Int
    let flaw: FieldFlaw
    /// What speaks against it, in sum; 0 where one quote mends the field and all else is in order.
    let doubt: Int
    /// Whether good records follow and all values suit their columns.
    let isLikely: Bool

    /// A reading that is followed by such records, and in which so many fields do not suit their columns or
    /// have broken quotes beside this one.
    init(
        _ field: OpenField, end: Int, _ flaw: FieldFlaw, _ following: FollowingRecords,
        misfits: Int = 0, faults: Int = 0
    ) {
        self.field = field
        self.end = end
        self.flaw = flaw
        doubt = (following.areRecords ? 0 : 2) + 2 * misfits + faults + flaw.cost - 1
        isLikely = following.areRecords && misfits == 0
    }
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
