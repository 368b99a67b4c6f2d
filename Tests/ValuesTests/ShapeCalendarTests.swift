import Testing
import Values

/// The proleptic Gregorian calendar, day by day.
@Suite struct ShapeCalendarTests {
    @Test(arguments: [1, 4, 100, 400, 1900, 2000, 2023, 2024, 9999])
    func `each form of a date has the days of the calendar`(year: Int) {
        let calendar = SlowCalendar.shared
        for month in 0...13 {
            for day in 0...32 {
                let isDay = calendar.isDay(year, month, day)
                let parts = "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
                #expect(shape(parts) == (isDay ? .date : .dateImpossible), "\(parts)")
                #expect(
                    hotLook(Array(parts.utf8), before: 3, .date).shape == shape(parts), "\(parts)")
                #expect(
                    shape(parts + "T00:00:00Z") == (isDay ? .timestamp : .timestampImpossible),
                    "\(parts)")
                let compact = "\(padded(year, 4))\(padded(month, 2))\(padded(day, 2))"
                let isCompact = isDay && (1900...2100).contains(year)
                let plain: Shape = year < 1000 ? .leadingZero : .integer
                #expect(shape(compact) == (isCompact ? .compactDate : plain), "\(compact)")
                let isOther = isDay || calendar.isDay(year, day, month)
                let slash = "\(month)/\(day)/\(padded(year, 4))"
                #expect(shape(slash) == (isOther ? .dateSlash : .dateImpossibleOther), "\(slash)")
            }
        }
    }

    @Test(arguments: [1, 4, 100, 400, 1900, 2000, 2023, 2024, 9999])
    func `an ordinal date has the days of its year`(year: Int) {
        for day in 0...400 {
            let field = "\(padded(year, 4))-\(padded(day, 3))"
            let isDay = SlowCalendar.shared.isDay(padded(year, 4), ordinal: "\(day)")
            #expect((shape(field) == .dateWeekOrOrdinal) == isDay, "\(field)")
        }
    }

    @Test
    func `every time of day and every offset is possible or not`() {
        for hour in 0...25 {
            for minute in [0, 1, 29, 30, 59, 60, 61] {
                for second in [0, 1, 58, 59, 60, 61] {
                    let time = "\(padded(hour, 2)):\(padded(minute, 2)):\(padded(second, 2))"
                    let field = "2024-03-14 \(time) Z"
                    #expect(shape(field) == expected(hour, minute, second), "\(field)")
                    #expect(hotLook(Array(field.utf8), before: 3, .timestamp) == look(field))
                }
                let offset = "2024-03-14T10:15:00+\(padded(hour, 2)):\(padded(minute, 2))"
                let isPossible = minute <= 59 && hour * 60 + minute <= 18 * 60
                #expect(
                    shape(offset) == (isPossible ? .timestamp : .timestampImpossible), "\(offset)")
                #expect(hotLook(Array(offset.utf8), before: 3, .timestamp) == look(offset))
            }
        }
    }

    private func expected(_ hour: Int, _ minute: Int, _ second: Int) -> Shape {
        if hour < 24, minute < 60, second < 60 { return .timestamp }
        if hour == 24, minute == 0, second == 0 { return .timestampUnusual }
        return hour < 24 && minute == 59 && second == 60 ? .timestampUnusual : .timestampImpossible
    }

    private func padded(_ number: Int, _ width: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
    }
}
