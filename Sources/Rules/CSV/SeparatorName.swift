import Diagnostics

/// What a separator is called in a message.
enum SeparatorName {
    static func of(_ separator: UInt8) -> Message {
        switch separator {
        case UInt8(ascii: ","): "a comma"
        case UInt8(ascii: ";"): "a semicolon"
        case UInt8(ascii: "\t"): "a tab"
        case UInt8(ascii: "|"): "a vertical bar"
        default: "\(code: [separator])"
        }
    }
}
