/// Eight digits that are a day: `20240314`.
enum CompactDate {
    static let years = 1900...2100

    static func isDay(_ value: Int) -> Bool {
        let year = value / 10000
        return years.contains(year)
            && ISODate.isDay(year: year, month: value / 100 % 100, day: value % 100)
    }
}
