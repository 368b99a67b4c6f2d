import Testing
import Values

struct ValueCalendarTests {
    private static let dates = ColumnSample("50*2024-03-14")

    private func padded(_ number: Int, _ width: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }

    /// The days of a month, by the rhyme.
    private func length(_ month: Int, _ year: Int) -> Int {
        let isLeap = year % 4 == 0 && year % 100 != 0 || year % 400 == 0
        return month == 2 ? (isLeap ? 29 : 28) : [4, 6, 9, 11].contains(month) ? 30 : 31
    }

    /// Walks day by day from Monday, 1 January 1900, and holds ordinal and week dates against it.
    @Test func `ordinal and week dates are the days of a slow calendar`() {
        var weekday = 1
        for year in 1900...2032 {
            var dayOfYear = 0
            let start = weekday
            let lastDay = (1...12).reduce(0) { $0 + length($1, year) }
            for month in 1...12 {
                for day in 1...length(month, year) {
                    dayOfYear += 1
                    let iso = "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
                    let ordinal = "\(padded(year, 4))-\(padded(dayOfYear, 3))"
                    #expect(Self.dates.mended(ordinal) == iso)
                    // The week belongs to the year of its Thursday.
                    let thursday = dayOfYear + 4 - weekday
                    if (1...lastDay).contains(thursday), [1, 2, 3, 12].contains(month) {
                        let week = (thursday + 6) / 7
                        let written = "\(padded(year, 4))-W\(padded(week, 2))-\(weekday)"
                        #expect(Self.dates.mended(written) == iso)
                    }
                    weekday = weekday % 7 + 1
                }
            }
            #expect((start - 1 + lastDay) % 7 + 1 == weekday)
        }
    }

    @Test(arguments: [
        ("2020-W53-5", "2021-01-01"), ("2021-W01-1", "2021-01-04"), ("2009-W01-1", "2008-12-29"),
        ("2015-W53-7", "2016-01-03"), ("0001-001", "0001-01-01"), ("9999-365", "9999-12-31"),
    ])
    func `weeks reach into the next year and the year before`(value: String, iso: String) {
        #expect(Self.dates.mended(value) == iso)
    }

    @Test(arguments: ["2021-W53-1", "2024-W53-1"])
    func `a week that the year does not have is no day`(value: String) {
        #expect(Self.dates.mended(value) == nil)
    }
}
