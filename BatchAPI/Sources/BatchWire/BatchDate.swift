/// A batchDate as the Batch API takes it: `yyyy-MM-ddTHH:mm:ss`, then `Z`, `±HH:mm` or `±HHmm`.
///
/// Two are equal when their texts are: the record types of a batch need the exact same one.
package struct BatchDate: Hashable, Sendable {
    /// As it was given.
    package let text: String
    /// Seconds from 1970-01-01T00:00:00Z.
    package let secondsSinceEpoch: Int

    /// nil where the text has another form, or names no real time.
    package init?(_ text: String) {
        let bytes = Array(text.utf8)
        guard bytes.count >= 20, bytes[10] == UInt8(ascii: "T"),
            let zone = Self.zoneSeconds(bytes[19...]),
            let time = Self.localTime(bytes[..<19])
        else { return nil }
        self.text = text
        secondsSinceEpoch = time.secondsSinceEpoch - zone
    }

    /// The batchDate of a moment, in UTC.
    package init(secondsSinceEpoch: Int) {
        text = CivilTime(secondsSinceEpoch: secondsSinceEpoch).text
        self.secondsSinceEpoch = secondsSinceEpoch
    }

    private static func localTime(_ bytes: ArraySlice<UInt8>) -> CivilTime? {
        guard bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-"),
            bytes[13] == UInt8(ascii: ":"), bytes[16] == UInt8(ascii: ":"),
            let year = number(bytes[0..<4]), let month = number(bytes[5..<7]),
            let day = number(bytes[8..<10]), let hour = number(bytes[11..<13]),
            let minute = number(bytes[14..<16]), let second = number(bytes[17..<19])
        else { return nil }
        return CivilTime(
            year: year, month: month, day: day, hour: hour, minute: minute, second: second)
    }

    /// Seconds east of UTC; nil where the bytes are no zone.
    private static func zoneSeconds(_ bytes: ArraySlice<UInt8>) -> Int? {
        if bytes.elementsEqual("Z".utf8) { return 0 }
        guard let sign = bytes.first, sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-") else {
            return nil
        }
        var digits = bytes.dropFirst()
        if digits.count == 5, digits[digits.startIndex + 2] == UInt8(ascii: ":") {
            digits = digits.prefix(2) + digits.suffix(2)
        }
        guard digits.count == 4, let value = number(digits), value / 100 <= 23, value % 100 <= 59
        else { return nil }
        let seconds = value / 100 * 3600 + value % 100 * 60
        return sign == UInt8(ascii: "-") ? -seconds : seconds
    }

    private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
        var value = 0
        for digit in digits {
            guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(digit) else { return nil }
            value = value * 10 + Int(digit - UInt8(ascii: "0"))
        }
        return value
    }
}
