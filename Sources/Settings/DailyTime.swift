/// The time of day at which a data source is loaded: `06:00Z`, `06:00+01:00`.
package struct DailyTime: Sendable, Hashable {
    /// Seconds from midnight in UTC; at least 0 and less than a day.
    package let secondsOfDay: Int
    /// As it was written.
    package let text: [UInt8]

    /// The time of `HH:mm` and then `Z`, `+HH:mm` or `-HH:mm`; nil for another text.
    package init?(_ text: [UInt8]) {
        guard text.count == 6 || text.count == 11, text[2] == UInt8(ascii: ":"),
            let hour = Self.number(text[0..<2]), hour < 24,
            let minute = Self.number(text[3..<5]), minute < 60,
            let offset = Self.offset(text[5...])
        else { return nil }
        let seconds = (hour * 60 + minute) * 60 - offset
        secondsOfDay = ((seconds % 86_400) + 86_400) % 86_400
        self.text = text
    }

    /// In seconds ahead of UTC.
    private static func offset(_ zone: ArraySlice<UInt8>) -> Int? {
        if zone.elementsEqual("Z".utf8) { return 0 }
        let start = zone.startIndex
        guard zone.count == 6, zone[start + 3] == UInt8(ascii: ":"),
            zone[start] == UInt8(ascii: "+") || zone[start] == UInt8(ascii: "-"),
            let hours = number(zone[(start + 1)..<(start + 3)]), hours <= 18,
            let minutes = number(zone[(start + 4)...]), minutes < 60
        else { return nil }
        let seconds = (hours * 60 + minutes) * 60
        return zone[start] == UInt8(ascii: "-") ? -seconds : seconds
    }

    private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
        guard digits.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
        return digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
    }
}
