/// The order of day and month in the dates of a column that write the year last.
package enum ColumnDateOrder: UInt8, Sendable {
    /// No part of any date is over 12.
    case unknown
    case monthFirst
    case dayFirst
    /// Some dates have the month first, and some the day.
    case contradictory
}
