import Diagnostics

/// One pass over the records of a file, whatever its format.
///
/// Bytes come in as views that slide forward. In a listing pass the facts are known from the pass
/// before, and only the wanted groups count.
protocol RecordPass: ~Copyable {
    /// The rule on lines that hold nothing.
    static var blankRule: RuleID { get }

    var collector: FindingCollector { get set }
    var endings: EndingTally { get set }
    var blanks: BlankRun { get set }
    /// White space outside ASCII at the edges of values: a finding only in a column of text.
    var edgeSpaces: FindingLog { get set }
    /// The line that somebody asks about.
    var lineWatch: LineWatch? { get set }
    /// Absolute offset up to which the records were checked.
    var position: Int { get }
    /// Absolute offset of the first byte that is still needed.
    var neededFrom: Int { get }
    /// Absolute offset before which no finding is to come.
    var settledOffset: Int { get }
    /// Absolute offset before which nothing is found any more that a fix has to do with.
    var fixedOffset: Int { get }
    /// What a listing pass goes by, once `finish` has settled it.
    var listingPlan: ListingPlan { get }

    /// What reads stretches for this pass; nil where, or while, nothing can.
    var scout: StretchScout? { get }

    /// Takes over a stretch that starts at `position`, and goes on behind it; false where its
    /// records must be looked at one by one.
    ///
    /// `view` ends at `position` or behind it.
    mutating func take(_ stretch: Stretch, _ view: borrowing InputView) -> Bool

    /// Reports what stands before the first record; `view` holds the head of the file.
    mutating func begin(_ view: borrowing InputView)

    /// Checks what can be checked of a view, and moves `position` behind it.
    mutating func consume(_ view: borrowing InputView, _ context: PassContext)

    /// Settles what only the end of the file tells, and gives the facts.
    ///
    /// `missesLineEnd` says that the last line end of the view is not in the input.
    mutating func finish(_ view: borrowing InputView, missesLineEnd: Bool) -> FileFacts

    /// Ends a listing pass: nothing more is to come.
    mutating func finishListing()

    /// Whether a column, from 1, is of a kind other than string; false for 0.
    func isTyped(column: Int) -> Bool

    /// What was seen of each column, once `finish` has settled them.
    func inspections(_ facts: FileFacts) -> [ColumnInspection]
}

/// What is known of a view as a whole.
struct PassContext {
    /// The input ends with the view.
    let isFinal: Bool
    /// The last line end of the view is not in the input.
    let missesLineEnd: Bool
    /// Absolute offset: records that start there or behind it are looked at by themselves.
    var stop = Int.max

    /// Where what is to be checked of a view ends.
    func end(of view: borrowing InputView) -> Int { min(stop, view.endOffset) }

    /// Whether all is to be checked up to the end of the input.
    func readsToEnd(of view: borrowing InputView) -> Bool { isFinal && stop >= view.endOffset }
}
