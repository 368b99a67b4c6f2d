/// A day of the proleptic Gregorian calendar, years 1 to 9999.
struct CalendarDay {
    var year: Int
    var month: Int
    var day: Int

    /// Nil where the calendar has no such day.
    init?(year: Int, month: Int, day: Int) {
        guard ISODate.isDay(year: year, month: month, day: day) else { return nil }
        self.year = year
        self.month = month
        self.day = day
    }

    /// The day with that number in its year, from 1.
    init?(year: Int, dayOfYear: Int) {
        guard dayOfYear >= 1 else { return nil }
        var rest = dayOfYear
        for month in 1...12 {
            let length = Self.days(inMonth: month, of: year)
            if rest <= length {
                self.init(year: year, month: month, day: rest)
                return
            }
            rest -= length
        }
        return nil
    }

    /// The weekday, from 1 for Monday, of a week of ISO-8601; nil where the year has no such week.
    init?(year: Int, week: Int, weekday: Int) {
        // Week 1 is the one with 4 January in it (ISO 8601-1, 3.1.1.23).
        let start = 4 - Self.weekday(year: year, month: 1, day: 4) + 1
        let dayOfYear = start + (week - 1) * 7 + weekday - 1
        let length = Self.days(in: year)
        // A week belongs to the year that has its Thursday.
        guard week >= 1, (1...7).contains(weekday), dayOfYear - weekday + 4 <= length else {
            return nil
        }
        if dayOfYear < 1 {
            self.init(year: year - 1, dayOfYear: dayOfYear + Self.days(in: year - 1))
        } else if dayOfYear > length {
            self.init(year: year + 1, dayOfYear: dayOfYear - length)
        } else {
            self.init(year: year, dayOfYear: dayOfYear)
        }
    }

    /// `YYYY-MM-DD`.
    var isoBytes: [UInt8] {
        [
            digit(year / 1000), digit(year / 100), digit(year / 10), digit(year),
            UInt8(ascii: "-"), digit(month / 10), digit(month),
            UInt8(ascii: "-"), digit(day / 10), digit(day),
        ]
    }

    private func digit(_ number: Int) -> UInt8 { UInt8(ascii: "0") + UInt8(number % 10) }

    private static func days(inMonth month: Int, of year: Int) -> Int {
        (29...31).last { ISODate.isDay(year: year, month: month, day: $0) } ?? 28
    }

    private static func days(in year: Int) -> Int {
        ISODate.isDay(year: year, month: 2, day: 29) ? 366 : 365
    }

    /// From 1 for Monday; Zeller's congruence.
    private static func weekday(year: Int, month: Int, day: Int) -> Int {
        let shiftedMonth = month < 3 ? month + 12 : month
        let shiftedYear = month < 3 ? year - 1 : year
        let century = shiftedYear / 100
        let rest = shiftedYear % 100
        let fromSaturday =
            (day + 13 * (shiftedMonth + 1) / 5 + rest + rest / 4 + century / 4 + 5 * century) % 7
        return (fromSaturday + 5) % 7 + 1
    }
}
