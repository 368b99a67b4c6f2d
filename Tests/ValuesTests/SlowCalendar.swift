/// Every day from 0001-01-01, counted one after the other.
struct SlowCalendar {
    static let shared = SlowCalendar()

    /// Of each year from 1 to 9999, its days in each month.
    private let lengths: [[Int]]

    init() {
        var lengths = [[Int]](repeating: [], count: 10_000)
        for year in 1...9999 {
            let isCentury = year % 100 == 0
            let february = (isCentury ? year % 400 : year % 4) == 0 ? 29 : 28
            lengths[year] = [31, february, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
        }
        self.lengths = lengths
    }

    func isDay(_ year: Int, _ month: Int, _ day: Int) -> Bool {
        guard lengths.indices.contains(year), lengths[year].indices.contains(month - 1) else {
            return false
        }
        return day >= 1 && day <= lengths[year][month - 1]
    }

    func isDay(_ year: String, _ month: String, _ day: String) -> Bool {
        guard let year = Int(year), let month = Int(month), let day = Int(day) else { return false }
        return isDay(year, month, day)
    }

    func isDay(_ year: String, ordinal: String) -> Bool {
        guard let year = Int(year), let day = Int(ordinal), year > 0 else { return false }
        return day >= 1 && day <= lengths[year].reduce(0, +)
    }

    /// Whether eight digits are a day of 1900 to 2100.
    func isCompact(_ text: String) -> Bool {
        guard text.utf8.count == 8, let value = Int(text), (1900...2100).contains(value / 10000)
        else { return false }
        return isDay(value / 10000, value / 100 % 100, value % 100)
    }
}
