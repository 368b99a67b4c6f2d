import Bytes
import Values

/// A moment in whole seconds, as the Batch API takes a batchDate.
public struct Timestamp: Sendable, Hashable, Comparable {
    /// Negative before 1970; in the years 1 to 9999.
    public let secondsSince1970: Int

    /// This moment.
    public static var now: Timestamp {
        Timestamp(secondsSince1970: Clock.secondsSince1970) ?? Timestamp(unchecked: 0)
    }

    /// A moment of a text: `YYYY-MM-DDTHH:mm:ss` and then `Z`, `+HH:mm`, `-HH:mm`, `+HHmm` or `-HHmm`;
    /// nil for another form, and where there is no such moment.
    public init?(_ text: String) { self.init(bytes: Array(text.utf8)) }

    /// `YYYY-MM-DDTHH:mm:ssZ`, in UTC: the form that the API's own page writes.
    public var text: String {
        let rest = secondsSince1970 % Self.daySeconds
        let seconds = rest < 0 ? rest + Self.daySeconds : rest
        let days = (secondsSince1970 - seconds) / Self.daySeconds
        let (year, month, day) = Self.date(days: days)
        return Self.padded(year, 4) + "-" + Self.padded(month, 2) + "-" + Self.padded(day, 2)
            + "T" + Self.padded(seconds / 3_600, 2) + ":" + Self.padded(seconds / 60 % 60, 2)
            + ":" + Self.padded(seconds % 60, 2) + "Z"
    }

    /// Whether the first is earlier.
    public static func < (left: Timestamp, right: Timestamp) -> Bool {
        left.secondsSince1970 < right.secondsSince1970
    }

    /// A moment; nil outside the years 1 to 9999.
    package init?(secondsSince1970 seconds: Int) {
        guard Self.range.contains(seconds) else { return nil }
        secondsSince1970 = seconds
    }

    private init(unchecked seconds: Int) { secondsSince1970 = seconds }
}

extension Timestamp {
    static let daySeconds = 86_400
    /// From 0001-01-01 to 1970-01-01.
    private static let daysBefore1970 = 719_162
    private static let range =
        (-daysBefore1970 * daySeconds)..<((daysBefore(10_000) - daysBefore1970) * daySeconds)

    /// The same as `init(_:)` for bytes.
    package init?(bytes: [UInt8]) {
        guard bytes.count >= 20, Self.hasMarks(bytes) else { return nil }
        let (year, month, day) = (
            Self.number(bytes[0..<4]), Self.number(bytes[5..<7]), Self.number(bytes[8..<10])
        )
        let (hour, minute, second) = (
            Self.number(bytes[11..<13]), Self.number(bytes[14..<16]), Self.number(bytes[17..<19])
        )
        guard let year, let month, let day, let hour, let minute, let second,
            ISODate.isDay(year: year, month: month, day: day), hour < 24, minute < 60, second < 60,
            let offset = Self.offsetSeconds(bytes[19...])
        else { return nil }
        let days = Self.days(year: year, month: month, day: day)
        let seconds = days * Self.daySeconds + hour * 3_600 + minute * 60 + second
        self.init(secondsSince1970: seconds - offset)
    }

    private static func hasMarks(_ bytes: [UInt8]) -> Bool {
        bytes[4] == UInt8(ascii: "-") && bytes[7] == UInt8(ascii: "-")
            && bytes[10] == UInt8(ascii: "T") && bytes[13] == UInt8(ascii: ":")
            && bytes[16] == UInt8(ascii: ":")
    }

    /// How far a zone is ahead of UTC; nil for another form, and for more than 18 hours.
    package static func offsetSeconds(_ zone: ArraySlice<UInt8>) -> Int? {
        if zone.elementsEqual("Z".utf8) { return 0 }
        guard let sign = zone.first, sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-") else {
            return nil
        }
        var digits = zone.dropFirst()
        if digits.count == 5 {
            guard digits[digits.startIndex + 2] == UInt8(ascii: ":") else { return nil }
            digits = digits.prefix(2) + digits.suffix(2)
        }
        guard digits.count == 4, let hours = number(digits.prefix(2)),
            let minutes = number(digits.suffix(2)), minutes < 60, hours * 60 + minutes <= 18 * 60
        else { return nil }
        let seconds = hours * 3_600 + minutes * 60
        return sign == UInt8(ascii: "-") ? -seconds : seconds
    }

    /// nil where a byte is no digit.
    private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
        var number = 0
        for digit in digits {
            guard (0x30...0x39).contains(digit) else { return nil }
            number = number * 10 + Int(digit - 0x30)
        }
        return number
    }

    /// The days from 1970-01-01 to a day.
    private static func days(year: Int, month: Int, day: Int) -> Int {
        let months = (1..<month).reduce(0) { $0 + ISODate.days(inMonth: $1, of: year) }
        return daysBefore(year) + months + day - 1 - daysBefore1970
    }

    /// The days from 0001-01-01 to the first of a year.
    private static func daysBefore(_ year: Int) -> Int {
        let years = year - 1
        return years * 365 + years / 4 - years / 100 + years / 400
    }

    private static func date(days: Int) -> (year: Int, month: Int, day: Int) {
        let number = days + daysBefore1970
        // 400 years have 146,097 days: this is the year, or the one behind it.
        var year = number * 400 / 146_097 + 1
        while daysBefore(year) > number { year -= 1 }
        while daysBefore(year + 1) <= number { year += 1 }
        var rest = number - daysBefore(year)
        var month = 1
        while rest >= ISODate.days(inMonth: month, of: year) {
            rest -= ISODate.days(inMonth: month, of: year)
            month += 1
        }
        return (year, month, rest + 1)
    }

    private static func padded(_ number: Int, _ digits: Int) -> String {
        let text = String(number)
        return String(repeating: "0", count: max(0, digits - text.utf8.count)) + text
    }
}
