import BatchWire

/// The value of a `Retry-After` header (RFC 9110 §10.2.3).
package enum RetryAfter {
    private static let months = [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]

    /// In seconds from `now`, which is in seconds from 1970-01-01T00:00:00Z; nil where the value is
    /// neither a number of seconds nor a date of the preferred form.
    package static func seconds(_ value: String, now: Int) -> Double? {
        if let seconds = Int(value) { return seconds >= 0 ? Double(seconds) : nil }
        // Sun, 06 Nov 1994 08:49:37 GMT
        let parts = value.split(separator: " ")
        guard parts.count == 6, parts[5] == "GMT", let day = Int(parts[1]),
            let month = months.firstIndex(of: String(parts[2])), let year = Int(parts[3])
        else { return nil }
        let clock = parts[4].split(separator: ":").compactMap { Int($0) }
        guard clock.count == 3,
            let time = CivilTime(
                year: year, month: month + 1, day: day, hour: clock[0], minute: clock[1],
                second: clock[2])
        else { return nil }
        return Double(max(0, time.secondsSinceEpoch - now))
    }
}
