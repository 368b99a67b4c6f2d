/// Numbers as RFC 8259 §6 writes them.
package enum JSONNumberText {
    /// Whether the text is a JSON number.
    package static func isNumber(_ text: [UInt8]) -> Bool {
        var rest = text[...]
        if rest.first == UInt8(ascii: "-") { rest.removeFirst() }
        let integer = rest.prefix(while: isDigit)
        guard !integer.isEmpty, integer.count == 1 || integer.first != UInt8(ascii: "0") else {
            return false
        }
        rest.removeFirst(integer.count)
        if rest.first == UInt8(ascii: ".") {
            let fraction = rest.dropFirst().prefix(while: isDigit)
            guard !fraction.isEmpty else { return false }
            rest.removeFirst(fraction.count + 1)
        }
        if let first = rest.first, first | 0x20 == UInt8(ascii: "e") {
            rest.removeFirst()
            if rest.first == UInt8(ascii: "-") || rest.first == UInt8(ascii: "+") {
                rest.removeFirst()
            }
            guard !rest.isEmpty else { return false }
            rest = rest.drop(while: isDigit)
        }
        return rest.isEmpty
    }

    /// The number that another program's spelling stands for; nil where that is not certain.
    ///
    /// Leading zeros are none of it: they mean an identifier, or octal digits.
    static func mended(_ text: [UInt8]) -> [UInt8]? {
        var rest = text[...]
        var sign: [UInt8] = []
        if let first = rest.first, first == UInt8(ascii: "-") || first == UInt8(ascii: "+") {
            if first == UInt8(ascii: "-") { sign = [first] }
            rest.removeFirst()
        }
        if rest.count > 2, rest.dropFirst().first.map({ $0 | 0x20 }) == UInt8(ascii: "x") {
            let digits = String(decoding: rest.dropFirst(2), as: UTF8.self)
            return UInt64(digits, radix: 16).map { sign + Array(String($0).utf8) }
        }
        var digits = rest.filter { $0 != UInt8(ascii: "_") }
        if digits.first == UInt8(ascii: ".") { digits.insert(UInt8(ascii: "0"), at: 0) }
        if digits.last == UInt8(ascii: ".") { digits.removeLast() }
        let number = sign + digits
        return isNumber(number) ? number : nil
    }

    private static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }
}
