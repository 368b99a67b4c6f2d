import Bytes

/// Whether two column names are probably two names of one thing.
enum NameLikeness {
    /// True where few characters differ, or where half of the words of the longer are in the other.
    static func areAlike(_ one: [UInt8], _ other: [UInt8]) -> Bool {
        let (first, second) = (folded(one), folded(other))
        guard !first.isEmpty, !second.isEmpty else { return false }
        let longest = max(first.count, second.count)
        if distance(first, second) * 3 <= longest { return true }
        let words = Set(first.split(separator: UInt8(ascii: "_")).map { Array($0) })
        let others = Set(second.split(separator: UInt8(ascii: "_")).map { Array($0) })
        let shared = words.intersection(others).filter { $0.count > 2 }.count
        return shared > 0 && shared * 2 >= max(words.count, others.count)
    }

    /// A to Z in lower case, and `_` for what stands between words; no more than 64 bytes.
    private static func folded(_ name: [UInt8]) -> [UInt8] {
        name.prefix(64).map { byte in
            let isBetween =
                byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".") || byte == UInt8(ascii: " ")
            return isBetween ? UInt8(ascii: "_") : lowercasedASCII(byte)
        }
    }

    /// How many bytes must be put in, taken out or replaced.
    private static func distance(_ left: [UInt8], _ right: [UInt8]) -> Int {
        var last = Array(0...right.count)
        for (index, byte) in left.enumerated() {
            var current = [index + 1]
            for (place, other) in right.enumerated() {
                current.append(
                    min(
                        last[place + 1] + 1, current[place] + 1,
                        last[place] + (byte == other ? 0 : 1)))
            }
            last = current
        }
        return last[right.count]
    }
}
