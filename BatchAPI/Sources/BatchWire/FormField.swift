/// One field of a form, as `application/x-www-form-urlencoded` has it (WHATWG URL §5).
package struct FormField: Hashable, Sendable {
    package let name: String
    package let value: String

    package init(_ name: String, _ value: String) {
        self.name = name
        self.value = value
    }

    /// The fields in one line: all but letters, digits, `*`, `-`, `.` and `_` is percent-encoded,
    /// with a space as `+`.
    package static func encode(_ fields: [FormField]) -> String {
        fields.map { encode($0.name) + "=" + encode($0.value) }.joined(separator: "&")
    }

    /// The fields of a line; nil where there are more than `limit`.
    ///
    /// A `%` without two hexadecimal digits stays as it is, and bytes that are no UTF-8 become U+FFFD.
    package static func decode(_ line: some Sequence<UInt8>, limit: Int = 16) -> [FormField]? {
        var fields: [FormField] = []
        for part in Array(line).split(separator: UInt8(ascii: "&")) {
            guard fields.count < limit else { return nil }
            let equals = part.firstIndex(of: UInt8(ascii: "=")) ?? part.endIndex
            fields.append(
                FormField(decode(part[..<equals]), decode(part[equals...].dropFirst())))
        }
        return fields
    }

    private static func encode(_ text: String) -> String {
        var encoded = ""
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "*"), UInt8(ascii: "-"),
                UInt8(ascii: "."), UInt8(ascii: "_"):
                encoded.unicodeScalars.append(Unicode.Scalar(byte))
            case UInt8(ascii: " "): encoded += "+"
            default: encoded += "%" + byte.hexadecimal(uppercase: true)
            }
        }
        return encoded
    }

    private static func decode(_ bytes: ArraySlice<UInt8>) -> String {
        var decoded: [UInt8] = []
        var rest = bytes
        while let byte = rest.popFirst() {
            let digits = rest.prefix(2)
            if byte == UInt8(ascii: "+") {
                decoded.append(UInt8(ascii: " "))
            } else if byte == UInt8(ascii: "%"), digits.count == 2,
                let high = digits.first?.hexadecimalValue, let low = digits.last?.hexadecimalValue
            {
                decoded.append(high << 4 | low)
                rest = rest.dropFirst(2)
            } else {
                decoded.append(byte)
            }
        }
        return String(decoding: decoded, as: UTF8.self)
    }
}
