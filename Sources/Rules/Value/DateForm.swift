import Diagnostics

/// How a date is written, by its own bytes and the order that its column has.
enum DateForm {
    /// The form in words: `MM/DD/YYYY`.
    static func words(_ value: [UInt8], _ order: ColumnFacts.DateOrder) -> Message {
        if value.contains(UInt8(ascii: ":")) { return "a time of day" }
        let digits = value.count { (0x30...0x39).contains($0) }
        let letters = value.count { (0x41...0x5A).contains($0 & 0xDF) }
        if letters == 1, digits > 4 { return "a week date" }
        if letters > 0 { return "a month name" }
        let parts = value.split { !(0x30...0x39).contains($0) }
        guard let separator = value.first(where: { !(0x30...0x39).contains($0) }) else {
            return digits == 8 ? "\(code: "YYYYMMDD")" : "digits alone"
        }
        guard parts.count == 3 else {
            return parts.map(\.count) == [4, 3] ? "an ordinal date" : "a date without its day"
        }
        if parts[0].count == 4 {
            let isPadded = parts.dropFirst().allSatisfy { $0.count > 1 }
            return pattern(isPadded ? ["YYYY", "MM", "DD"] : ["YYYY", "M", "D"], separator)
        }
        return parts[2].count == 4
            ? pattern(dayAndMonth(order) + ["YYYY"], separator) : "a year of two digits"
    }

    private static func dayAndMonth(_ order: ColumnFacts.DateOrder) -> [StaticString] {
        switch order {
        case .dayFirst: ["DD", "MM"]
        case .monthFirst: ["MM", "DD"]
        case .unknown, .mixed: ["NN", "NN"]
        }
    }

    private static func pattern(_ parts: [StaticString], _ separator: UInt8) -> Message {
        "\(code: Array(parts.map(\.bytes).joined(separator: [separator])))"
    }
}

extension ValueSubject {
    /// What tells the order of day and month, where the digits leave it open.
    var orderEvidence: Message? {
        let days = column.datesWithDayFirst
        let months = column.datesWithMonthFirst
        switch column.dateOrder {
        case .dayFirst where days > 0 && months == 0:
            return """
                in \(days) of them the first part is over 12 and in none the second, so the day \
                stands first
                """
        case .monthFirst where months > 0 && days == 0:
            return """
                in \(months) of them the second part is over 12 and in none the first, so the \
                month stands first
                """
        case .mixed:
            return """
                in \(days) the first part is over 12 and in \(months) the second, so both orders \
                occur
                """
        case .unknown, .dayFirst, .monthFirst:
            return nil
        }
    }

    /// Whether the value is a day, a month and a year in digits with the year last.
    var hasOpenOrder: Bool {
        let parts = trimmed.prefix { $0 != 0x20 && $0 != UInt8(ascii: "T") }
            .split { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "-") }
        return parts.count == 3 && parts[0].count <= 2
            && parts.allSatisfy { $0.allSatisfy { (0x30...0x39).contains($0) } }
    }
}
