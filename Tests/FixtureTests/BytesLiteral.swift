/// Bytes as an argument in Swift source: text where they are text, else hexadecimal digits.
struct BytesLiteral {
    private static let limitColumns = 84
    private static let indent = String(repeating: " ", count: 12)

    let source: String

    init(_ bytes: [UInt8]) {
        if bytes.isEmpty {
            source = "[]"
        } else if let text = String(validating: bytes, as: UTF8.self), !bytes.contains(0) {
            source = Self.call("text", Self.lines(of: text))
        } else {
            let digits = bytes.map { byte in
                String(byte >> 4, radix: 16) + String(byte & 0xF, radix: 16)
            }
            source = Self.call("hexadecimal", Self.joined(digits.map { $0.uppercased() }))
        }
    }

    private static func call(_ function: String, _ lines: [String]) -> String {
        let body = lines.map { $0.isEmpty ? "\n" : "\(indent)\($0)\n" }.joined()
        return "\(function)(\n\(indent)\"\"\"\n\(body)\(indent)\"\"\")"
    }

    /// Each line of the text; long ones are broken with a backslash.
    private static func lines(of text: String) -> [String] {
        text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false).flatMap {
            line in
            joined(line.enumerated().map { escaped($1, isLast: $0 == line.count - 1) })
        }
    }

    /// Pieces in lines that fit; a backslash ends each but the last.
    private static func joined(_ pieces: [String]) -> [String] {
        var lines = [""]
        for piece in pieces {
            if lines[lines.count - 1].count + piece.count > limitColumns {
                lines[lines.count - 1] += "\\"
                lines.append("")
            }
            lines[lines.count - 1] += piece
        }
        return lines
    }

    private static func escaped(_ scalar: Unicode.Scalar, isLast: Bool) -> String {
        switch scalar {
        case "\\": "\\\\"
        case "\"": "\\\""
        case "\t": "\\t"
        case "\r": "\\r"
        case " " where isLast: "\\u{20}"
        case "!"..."~", " ": String(scalar)
        default:
            scalar.properties.isAlphabetic || scalar.properties.isEmoji
                ? String(scalar) : "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
        }
    }
}
