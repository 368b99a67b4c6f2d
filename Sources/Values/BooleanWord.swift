import Bytes

/// The words that stand for a boolean.
enum BooleanWord {
    static func shape(_ field: Span<UInt8>) -> Shape? {
        switch field.count {
        case 1: letter(field[0])
        case 2:
            if field.equalsIgnoringASCIICase("no") {
                .no
            } else if field.equalsIgnoringASCIICase("on") {
                .on
            } else {
                nil
            }
        case 3:
            if field.equalsIgnoringASCIICase("yes") {
                .yes
            } else if field.equalsIgnoringASCIICase("off") {
                .off
            } else {
                nil
            }
        case 4: cased(field, "true", "TRUE", "True")
        case 5: cased(field, "false", "FALSE", "False")
        default: nil
        }
    }

    private static func letter(_ byte: UInt8) -> Shape? {
        switch lowercasedASCII(byte) {
        case UInt8(ascii: "y"): .letterY
        case UInt8(ascii: "n"): .letterN
        case UInt8(ascii: "t"): .letterT
        case UInt8(ascii: "f"): .letterF
        default: nil
        }
    }

    private static func cased(
        _ field: Span<UInt8>, _ strict: StaticString, _ upper: StaticString, _ title: StaticString
    ) -> Shape? {
        if field.equals(strict) { return .boolean }
        return field.equals(upper) || field.equals(title) ? .booleanCased : nil
    }
}
