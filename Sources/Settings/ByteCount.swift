import Bytes
import Diagnostics

/// A number of bytes as people write it: `100MB`, `100MiB`, `1k`, `4096`.
///
/// `k`, `M` and `G` count in thousands, with or without `B`; `Ki`, `Mi` and `Gi` in 1,024s. Case
/// does not matter.
package enum ByteCount {
    private static let units: [(name: StaticString, bytes: Int)] = [
        ("GB", 1_000_000_000), ("GiB", 1 << 30), ("MB", 1_000_000), ("MiB", 1 << 20),
        ("kB", 1_000), ("KiB", 1 << 10),
    ]

    /// The bytes of a text, at least 1; nil where it is no such number.
    package static func read(_ text: [UInt8]) -> Int? {
        let digits = text.prefix { (0x30...0x39).contains($0) }
        guard let number = JSONNode.wholeNumber(digits), number > 0,
            let factor = factor(text[digits.count...].map(lowercasedASCII))
        else { return nil }
        let (bytes, isTooLarge) = number.multipliedReportingOverflow(by: factor)
        return isTooLarge ? nil : bytes
    }

    /// The shortest text for so many bytes.
    package static func text(_ bytes: Int) -> [UInt8] {
        let unit = units.first { bytes.isMultiple(of: $0.bytes) }
        guard bytes > 0, let unit else { return bytes.decimalDigits }
        return (bytes / unit.bytes).decimalDigits + unit.name.bytes
    }

    private static func factor(_ unit: [UInt8]) -> Int? {
        if unit.isEmpty || unit == [UInt8(ascii: "b")] { return 1 }
        let named = units.first { unit == $0.name.bytes.map(lowercasedASCII) }
        if let named { return named.bytes }
        // `100M` and `16Mi` do without the B.
        let long = unit + [UInt8(ascii: "b")]
        return units.first { long == $0.name.bytes.map(lowercasedASCII) }?.bytes
    }
}
