/// What the first two parts of a date, all in digits with the year last, tell of their order.
package enum DateOrderEvidence: UInt8, Sendable {
    /// No such date.
    case inapplicable
    /// Both parts are at most 12.
    case either
    /// The first part is over 12, so it is the day (or, of two digits, a year).
    case firstOverTwelve
    /// The second part is over 12, so it is the day.
    case secondOverTwelve
}
