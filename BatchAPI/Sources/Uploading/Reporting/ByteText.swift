/// Numbers of bytes and times, for people.
package enum ByteText {
    /// Such as `12.3 MB`, in powers of a thousand.
    package static func size(_ bytes: Int) -> String {
        let units = ["bytes", "kB", "MB", "GB", "TB"]
        var value = Double(bytes)
        var unit = 0
        while value >= 999.5, unit < units.count - 1 {
            value /= 1_000
            unit += 1
        }
        return unit == 0
            ? "\(bytes) \(bytes == 1 ? "byte" : "bytes")" : "\(oneDecimal(value)) \(units[unit])"
    }

    /// Such as `0:07` or `1:02:03`.
    package static func time(_ seconds: Double) -> String {
        let whole = max(0, Int(seconds.rounded(.up)))
        let (hours, minutes, rest) = (whole / 3_600, whole / 60 % 60, whole % 60)
        let tail = rest < 10 ? "0\(rest)" : "\(rest)"
        return hours == 0
            ? "\(minutes):\(tail)" : "\(hours):\(minutes < 10 ? "0" : "")\(minutes):\(tail)"
    }

    static func oneDecimal(_ value: Double) -> String {
        let tenths = Int((value * 10).rounded())
        return "\(tenths / 10).\(tenths % 10)"
    }
}
