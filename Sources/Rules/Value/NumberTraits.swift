import Diagnostics
import TextEncoding

/// What stands in a number beside its digits, so that a message can name all of it.
struct NumberTraits {
    /// One way in which a number is not plain.
    enum Trait: Hashable {
        case edgeSpace
        case currency
        case thousandSeparator
        case decimalComma
        case percent
        case parentheses
        case trailingMinus
        case unicodeMinus
        case foreignDigits
    }

    /// In the order in which they are named.
    let traits: [Trait]

    init(_ value: [UInt8], currency hasCurrency: Bool) {
        let content = TextEdge.trimmed(value.span)
        let text = Array(value[content])
        let separators = NumberSeparators(text)
        var traits: [Trait] = []
        if hasCurrency { traits.append(.currency) }
        if separators.hasThousands { traits.append(.thousandSeparator) }
        if separators.hasDecimalComma { traits.append(.decimalComma) }
        if text.contains(UInt8(ascii: "%")) { traits.append(.percent) }
        if text.first == UInt8(ascii: "("), text.last == UInt8(ascii: ")") {
            traits.append(.parentheses)
        }
        if text.count > 1, text.last == UInt8(ascii: "-") { traits.append(.trailingMinus) }
        // U+2212
        if text.starts(with: [0xE2, 0x88, 0x92]) { traits.append(.unicodeMinus) }
        if !text.isEmpty, !text.contains(where: { (0x30...0x39).contains($0) }) {
            traits.append(.foreignDigits)
        }
        if content.count < value.count { traits.append(.edgeSpace) }
        self.traits = traits
    }

    /// A remark on the other traits, which the same fix mends; nil where there is none.
    func note(beside own: Set<Trait>, isMended: Bool) -> Explanation.Remark? {
        let others = traits.filter { !own.contains($0) }.map(Self.phrase)
        guard let first = others.first else { return nil }
        var list = first
        for (index, phrase) in others.enumerated().dropFirst() {
            list = index == others.count - 1 ? "\(list) and \(phrase)" : "\(list), \(phrase)"
        }
        return isMended
            ? .note("it also has \(list), which the fix mends as well.")
            : .note("it also has \(list).")
    }

    private static func phrase(_ trait: Trait) -> Message {
        switch trait {
        case .edgeSpace: "white space at its edge"
        case .currency: "a currency"
        case .thousandSeparator: "a thousand separator"
        case .decimalComma: "a decimal comma"
        case .percent: "a percent sign"
        case .parentheses: "parentheses for a minus"
        case .trailingMinus: "its minus at the end"
        case .unicodeMinus: "U+2212 for a minus"
        case .foreignDigits: "digits outside ASCII"
        }
    }
}
