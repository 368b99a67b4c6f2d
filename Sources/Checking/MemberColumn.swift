import Scanner
import Values

/// What is learned of the members of one name.
struct MemberColumn {
    /// Over the values that are strings.
    var survey = ColumnSurvey()
    /// How many records that count have the member.
    var records = 0
    /// The first such record has it.
    var isInFirstRecord = false
    /// Values by kind.
    private var counts = InlineArray<7, Int>(repeating: 0)
    /// Nulls that the survey took for empty strings.
    private(set) var nullsInSurvey = 0

    /// The same with nothing counted: what a later part of the file begins with.
    var withoutCounts: MemberColumn {
        var column = self
        column.survey = survey.withoutCounts
        column.records = 0
        column.counts = InlineArray(repeating: 0)
        column.nullsInSurvey = 0
        return column
    }

    /// Takes over what was learned of the name in a later part of the file, where no place was
    /// wanted but those of texts.
    mutating func merge(_ later: MemberColumn) {
        survey.merge(later.survey)
        records += later.records
        for kind in counts.indices { counts[kind] += later.counts[kind] }
        nullsInSurvey += later.nullsInSurvey
    }

    /// How many values are of a kind.
    func count(_ kind: JSONKind) -> Int { counts[Int(kind.rawValue)] }

    mutating func add(_ kind: JSONKind, _ count: Int) { counts[Int(kind.rawValue)] += count }

    /// How many strings there are that look so.
    func count(of look: FieldLook) -> Int {
        let count = survey.profile.count(of: look)
        return look.shape == .empty && !look.hasEdgeSpace ? count - nullsInSurvey : count
    }

    /// How many strings have nothing in them, or white space alone.
    var emptyStrings: Int {
        survey.profile.count(.empty) - nullsInSurvey + survey.profile.count(.whiteSpace)
    }

    /// Counts the strings of a run, which is that from `members[first]` on, `stride` apart, in a
    /// window whose digits are marked, and adds those whose places are wanted.
    mutating func read(
        _ run: MemberRun, of members: Span<JSONMember>, from first: Int, stride: Int,
        in window: Span<UInt8>, _ digits: borrowing DigitMap, into noted: inout [NotedField]
    ) {
        let grid = FieldGrid(
            contentIn: window, between: members.entries,
            firstDelimiter: first * Span<JSONMember>.entriesPerMember
                + Span<JSONMember>.behindEntry,
            stride: stride * Span<JSONMember>.entriesPerMember, recordCount: run.count)
        survey.read(column: 0, of: grid, digits, into: &noted)
        nullsInSurvey += run.nulls
    }
}
