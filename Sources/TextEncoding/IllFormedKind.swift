/// Why a part of the text is not UTF-8 (Unicode Standard, Table 3-7).
package enum IllFormedKind: UInt8, Hashable, Sendable, CaseIterable {
    /// A continuation byte (80 to BF) with no first byte before it.
    case strayContinuation
    /// A first byte whose continuation bytes are not all there.
    case truncated
    /// A first byte that spells a character longer than needed: C0, C1, E0 80, F0 80.
    case overlong
    /// ED A0 to ED BF: half of a surrogate pair.
    case surrogate
    /// F4 90 and above, and the bytes F5 to FF: beyond U+10FFFF.
    case aboveMaximum

    /// What it is, for a message.
    package var phrase: StaticString {
        switch self {
        case .strayContinuation: "continuation byte without a first byte"
        case .truncated: "truncated sequence"
        case .overlong: "overlong sequence"
        case .surrogate: "encoded surrogate"
        case .aboveMaximum: "sequence above U+10FFFF"
        }
    }

    /// The kind of a maximal ill-formed part.
    ///
    /// `first` is its first byte, `next` the byte behind that one, nil at the end of the text.
    init(first: UInt8, next: UInt8?) {
        let next = next ?? 0
        switch (first, next) {
        case (0x80...0xBF, _): self = .strayContinuation
        case (0xC0...0xC1, _), (0xE0, 0x80...0x9F), (0xF0, 0x80...0x8F): self = .overlong
        case (0xED, 0xA0...0xBF): self = .surrogate
        case (0xF4, 0x90...0xBF), (0xF5...0xFF, _): self = .aboveMaximum
        default: self = .truncated
        }
    }
}
