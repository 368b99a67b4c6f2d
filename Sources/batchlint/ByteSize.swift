import ArgumentParser

/// A number of bytes as people write it: `100MB`, `100MiB`, `1k`, `4096`.
///
/// `k`, `M` and `G` count in thousands, with or without `B`; `Ki`, `Mi` and `Gi` in 1,024s. Case
/// does not matter.
struct ByteSize: ExpressibleByArgument, Equatable {
    /// At least 1.
    let bytes: Int

    init?(argument: String) {
        let digits = argument.prefix { ("0"..."9").contains($0) }
        guard let number = Int(digits), number > 0,
            let factor = Self.factor(argument.dropFirst(digits.count).lowercased())
        else { return nil }
        let (bytes, isTooLarge) = number.multipliedReportingOverflow(by: factor)
        guard !isTooLarge else { return nil }
        self.bytes = bytes
    }

    private static func factor(_ unit: String) -> Int? {
        switch unit {
        case "", "b": 1
        case "k", "kb": 1_000
        case "m", "mb": 1_000_000
        case "g", "gb": 1_000_000_000
        case "ki", "kib": 1 << 10
        case "mi", "mib": 1 << 20
        case "gi", "gib": 1 << 30
        default: nil
        }
    }
}
