import Scanner

/// Of which values of a name the places are wanted, and what the next one probably is.
struct WantedValues {
    /// The kind that the next value probably has.
    private(set) var hint = JSONKind.string
    /// Bit by kind: those of which no more places are wanted; the highest is for empty strings.
    private var satisfied: UInt8 = 1 << JSONKind.null.rawValue | 1 << JSONKind.unknown.rawValue

    /// Whether the place of the next value of a kind is wanted.
    func wants(_ kind: JSONKind) -> Bool { satisfied >> kind.rawValue & 1 == 0 }

    mutating func satisfy(_ kind: JSONKind) { satisfied |= 1 << kind.rawValue }

    /// Whether the place of the next empty string is wanted.
    var wantsEmpty: Bool { satisfied >> 7 == 0 }

    mutating func satisfyEmpty() { satisfied |= 1 << 7 }

    /// The fewest bytes of content of a value that need not be looked at alone.
    var leastBytes: Int { hint == .string && wantsEmpty ? 1 : 0 }

    /// Takes another kind for the hint, if most values of the last records are of that.
    mutating func learn(_ kind: JSONKind) { hint = kind }
}

extension WantedValues {
    /// Which places of the next value are wanted.
    struct Places {
        /// Of the value, with its quotes.
        let value: Bool
        /// Of a string's text.
        let text: Bool
    }
}
