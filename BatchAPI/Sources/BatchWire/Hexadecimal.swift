extension UInt8 {
    /// Two hexadecimal digits.
    package func hexadecimal(uppercase: Bool = false) -> String {
        let text = String(self, radix: 16, uppercase: uppercase)
        return self < 16 ? "0" + text : text
    }

    /// The value of the ASCII digit that this is; nil where it is none.
    package var hexadecimalValue: UInt8? {
        switch self {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): self - UInt8(ascii: "0")
        case UInt8(ascii: "a")...UInt8(ascii: "f"): self - UInt8(ascii: "a") + 10
        case UInt8(ascii: "A")...UInt8(ascii: "F"): self - UInt8(ascii: "A") + 10
        default: nil
        }
    }
}

extension Sequence<UInt8> {
    /// Two lower-case hexadecimal digits for each byte.
    package var hexadecimal: String { map { $0.hexadecimal() }.joined() }
}
