import Bytes
import Diagnostics
import Values

/// Records one behind the other of which nothing is to be told but their number, their line ends
/// and what their values look like.
///
/// It is read away from the pass, which takes it over where it has come to the stretch's start. So
/// whoever reads a stretch may guess where a record starts.
struct Stretch: Sendable {
    /// What was learned of the values.
    enum Values: Sendable {
        /// Of CSV, by column.
        case fields([ColumnSurvey])
        /// Of NDJSON, by name; every record has all of `required`.
        case members([MemberColumn], required: NameSet)
    }

    /// Absolute offsets: a record starts at `start`, another or the end of the file at `end`.
    let start: Int
    let end: Int
    /// Absolute offset of the last record.
    let lastRecordStart: Int
    /// How many lines start in the stretch before the last record does.
    let linesBeforeLastRecord: Int
    let records: Int
    let endings: LineEndings
    let values: Values
    /// The first places of each look of each column, in the order of the file. The records and the
    /// lines count from 0, for those that the stretch starts with.
    let places: [ValuePlace]
}
