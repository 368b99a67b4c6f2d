/// A time of day: `HH:MM`, then nothing or `Z` for UTC, or `±HH:MM`.
enum TimeOfDay {
    private static let daySeconds = 86_400

    /// Seconds from midnight in UTC; nil where the text is another one.
    static func seconds(_ text: String) -> Int? {
        let bytes = Array(text.utf8)
        guard let local = minutes(bytes.prefix(5)) else { return nil }
        let zone = bytes.dropFirst(5)
        let offset: Int
        switch zone.first {
        case nil: offset = 0
        case UInt8(ascii: "Z") where zone.count == 1: offset = 0
        case UInt8(ascii: "+"):
            guard let ahead = minutes(zone.dropFirst()) else { return nil }
            offset = ahead
        case UInt8(ascii: "-"):
            guard let behind = minutes(zone.dropFirst()) else { return nil }
            offset = -behind
        default: return nil
        }
        return ((local - offset) * 60 + daySeconds) % daySeconds
    }

    /// The minutes of `HH:MM`.
    private static func minutes(_ bytes: ArraySlice<UInt8>) -> Int? {
        let parts = bytes.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
        guard parts.count == 2, parts.allSatisfy({ $0.count == 2 && $0.allSatisfy(isDigit) }),
            let hour = Int(String(decoding: parts[0], as: UTF8.self)), hour <= 23,
            let minute = Int(String(decoding: parts[1], as: UTF8.self)), minute <= 59
        else { return nil }
        return hour * 60 + minute
    }

    private static func isDigit(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    }
}
