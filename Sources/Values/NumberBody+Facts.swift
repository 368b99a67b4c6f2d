import Bytes

extension NumberBody {
    /// The shape that a separator gives the number; nil where it has none.
    var separatorShape: Shape? {
        switch self {
        case .groupedByComma: .groupedByComma
        case .groupedByDot: .groupedByDot
        case .commaThreeDigits: .commaThreeDigits
        case .commaTwoDigits: .commaTwoDigits
        case .commaDigits: .commaDigits
        case .groupedByDotOnly: .groupedByDotOnly
        case .groupedBySpaceOrApostrophe: .groupedBySpaceOrApostrophe
        case .integer, .decimal, .barePoint, .underscore, .exponent, .exponentLarge: nil
        }
    }

    /// Whether the separator alone does not prove a number, so that a percent sign says more.
    var isAmbiguous: Bool {
        separatorShape.map { !$0.isPlain } ?? false
    }

    /// Whether it is written for a compiler.
    var isProgrammers: Bool { self == .underscore }

    /// Whether the number, which stands in `digits`, has decimals for certain.
    func hasDecimals(_ digits: Span<UInt8>) -> Bool {
        switch self {
        case .decimal, .groupedByDot, .commaTwoDigits, .commaDigits: true
        case .groupedByComma: digits.firstIndex(of: UInt8(ascii: ".")) != nil
        case .groupedBySpaceOrApostrophe:
            digits.firstIndex(of: UInt8(ascii: ".")) != nil
                || digits.firstIndex(of: UInt8(ascii: ",")) != nil
        default: false
        }
    }
}
