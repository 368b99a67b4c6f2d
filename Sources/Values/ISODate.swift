/// The proleptic Gregorian calendar of ISO-8601, years 0001 to 9999.
package enum ISODate {
    /// The bytes of `2024-03-14`.
    static let length = 10

    /// Whether the calendar has such a day.
    package static func isDay(year: Int, month: Int, day: Int) -> Bool {
        guard (1...9999).contains(year), (1...12).contains(month), day >= 1 else { return false }
        return day <= days(inMonth: month, of: year)
    }

    package static func days(inMonth month: Int, of year: Int) -> Int {
        switch month {
        case 2: isLeap(year) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    package static func isLeap(_ year: Int) -> Bool {
        year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400))
    }
}
