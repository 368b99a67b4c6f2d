/// A JSON value that is written with its members in the order in which they were given (RFC 8259).
package enum JSONValue: Sendable {
    case null
    case bool(Bool)
    case number(Int)
    case string(String)
    case array([JSONValue])
    case object([(String, JSONValue)])

    /// A string, or null.
    package static func optional(_ text: String?) -> JSONValue { text.map { .string($0) } ?? .null }

    /// The value in one line; `escapesSlashes` writes `/` as `\/`.
    package func text(escapesSlashes: Bool = false) -> String {
        var text = ""
        write(into: &text, escapesSlashes)
        return text
    }

    private func write(into text: inout String, _ escapesSlashes: Bool) {
        switch self {
        case .null: text += "null"
        case .bool(let value): text += value ? "true" : "false"
        case .number(let value): text += String(value)
        case .string(let value): Self.write(value, into: &text, escapesSlashes)
        case .array(let values):
            text += "["
            for (index, value) in values.enumerated() {
                if index > 0 { text += "," }
                value.write(into: &text, escapesSlashes)
            }
            text += "]"
        case .object(let members):
            text += "{"
            for (index, (name, value)) in members.enumerated() {
                if index > 0 { text += "," }
                Self.write(name, into: &text, escapesSlashes)
                text += ":"
                value.write(into: &text, escapesSlashes)
            }
            text += "}"
        }
    }

    private static func write(_ value: String, into text: inout String, _ escapesSlashes: Bool) {
        text += "\""
        for scalar in value.unicodeScalars {
            switch scalar {
            case "\"": text += "\\\""
            case "\\": text += "\\\\"
            case "/": text += escapesSlashes ? "\\/" : "/"
            case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}", "\u{2028}", "\u{2029}":
                let digits = String(scalar.value, radix: 16)
                text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            default: text.unicodeScalars.append(scalar)
            }
        }
        text += "\""
    }
}
