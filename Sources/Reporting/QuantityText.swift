import Diagnostics

/// Sizes, times and counts as people read them.
enum QuantityText {
    /// A number with its noun: `1 file`, `3,120 records`.
    static func count(_ number: Int, _ noun: StaticString) -> [UInt8] {
        number.groupedDigits + [0x20] + noun.bytes + (number == 1 ? [] : [0x73])
    }

    /// A part of a whole: `0%`, `<0.1%`, `97.2%`, `100%`; only all is 100 %, and only none is 0 %.
    static func share(_ part: Int, of whole: Int) -> [UInt8] {
        guard part > 0, whole > 0 else { return Array("0%".utf8) }
        guard part < whole else { return Array("100%".utf8) }
        let inTenths = Int(Double(part) / Double(whole) * 1_000)
        guard inTenths > 0 else { return Array("<0.1%".utf8) }
        return tenths(min(inTenths, 999)) + [0x25]
    }

    /// Bytes in decimal units: `52 B`, `1.8 kB`, `181 kB`, `134 MB`.
    static func size(bytes: Int) -> [UInt8] {
        scaled(bytes, units: ["B", "kB", "MB", "GB", "TB"])
    }

    /// A time: `0.4 ms`, `12 ms`, `1.5 s`, `75 s`.
    static func time(nanoseconds: UInt64) -> [UInt8] {
        // Below 0.1 ms the digits would be noise.
        let microseconds = Int(clamping: nanoseconds / 1_000)
        guard microseconds >= 100 else { return Array("0.1 ms".utf8) }
        if microseconds < 1_000 { return tenths(microseconds / 100) + Array(" ms".utf8) }
        return scaled(microseconds, units: ["us", "ms", "s"])
    }

    /// Bytes a second: `15 MB/s`; nil where nothing was measured.
    static func rate(bytes: Int, nanoseconds: UInt64) -> [UInt8]? {
        guard bytes > 0, nanoseconds > 0 else { return nil }
        let rate = Double(bytes) / Double(nanoseconds) * 1e9
        return size(bytes: Int(min(rate, 1e15))) + Array("/s".utf8)
    }

    /// In the greatest unit that gives at least 1, with one decimal below 10.
    private static func scaled(_ number: Int, units: [StaticString]) -> [UInt8] {
        var unit = 0
        var size = 1
        // Rounded, 999,600 is 1.0 of the next unit and not 1,000 of this one.
        while unit < units.count - 1, (number + size / 2) / size >= 1_000 {
            unit += 1
            size *= 1_000
        }
        let inTenths = size == 1 ? number * 10 : (number + size / 20) / (size / 10)
        let digits =
            size == 1 || inTenths >= 100
            ? ((number + size / 2) / size).groupedDigits : tenths(inTenths)
        return digits + [0x20] + units[unit].bytes
    }

    private static func tenths(_ number: Int) -> [UInt8] {
        (number / 10).decimalDigits + [0x2E] + (number % 10).decimalDigits
    }
}
