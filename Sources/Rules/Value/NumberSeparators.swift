/// The commas, points, spaces and apostrophes between the digits of a number.
struct NumberSeparators {
    /// The separators between two ASCII digits, in order, each as its first byte.
    private let between: [UInt8]
    private let digitsBehindLast: Int

    init(_ text: [UInt8]) {
        var between: [UInt8] = []
        var behind = 0
        var gap: [UInt8] = []
        var isAfterDigit = false
        for byte in text {
            guard (0x30...0x39).contains(byte) else {
                if isAfterDigit { gap.append(byte) }
                continue
            }
            if let separator = Self.separator(gap) {
                between.append(separator)
                behind = 0
            }
            gap = []
            isAfterDigit = true
            behind += 1
        }
        self.between = between
        digitsBehindLast = behind
    }

    /// Whether groups of digits are parted.
    var hasThousands: Bool {
        guard let last = between.last else { return false }
        // A single comma or point may be either; a comma with three digits is told as thousands.
        if between.count == 1 {
            switch last {
            case Self.point: return false
            case Self.comma: return digitsBehindLast == 3
            default: return true
            }
        }
        return true
    }

    /// Whether a comma stands before the decimals.
    var hasDecimalComma: Bool {
        guard between.last == Self.comma else { return false }
        return between.count == 1 ? digitsBehindLast != 3 : between[0] != Self.comma
    }

    private static let comma = UInt8(ascii: ",")
    private static let point = UInt8(ascii: ".")

    /// The first byte of what parts two digits; nil where that is no separator.
    private static func separator(_ gap: [UInt8]) -> UInt8? {
        switch gap {
        case [comma], [point], [0x20], [UInt8(ascii: "'")], [UInt8(ascii: "_")]: gap[0]
        // U+00A0, U+2009, U+202F, U+2019
        case [0xC2, 0xA0], [0xE2, 0x80, 0x89], [0xE2, 0x80, 0xAF], [0xE2, 0x80, 0x99]: gap[0]
        default: nil
        }
    }
}
