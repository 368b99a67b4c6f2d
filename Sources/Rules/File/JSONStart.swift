import Bytes

/// Tells a file of JSON by its first bytes.
enum JSONStart {
    private static let quote = UInt8(ascii: "\"")
    private static let backslash = UInt8(ascii: "\\")

    /// An object, or an array of objects: `{}`, `{"name":`, `[{"name":`.
    ///
    /// The colon behind the name is asked for, so that no header of a CSV file is taken for JSON.
    static func isJSON(_ head: Span<UInt8>) -> Bool {
        let start = HeadText.start(of: head)
        guard start < head.count else { return false }
        guard head[start] == UInt8(ascii: "[") else { return isObject(head, from: start) }
        return isObject(head, from: HeadText.skipWhiteSpace(head, from: start + 1))
    }

    private static func isObject(_ head: Span<UInt8>, from start: Int) -> Bool {
        guard start < head.count, head[start] == UInt8(ascii: "{") else { return false }
        var index = HeadText.skipWhiteSpace(head, from: start + 1)
        guard index < head.count else { return false }
        if head[index] == UInt8(ascii: "}") { return isEndOfValue(head, from: index + 1) }
        guard head[index] == quote else { return false }
        index += 1
        while index < head.count, head[index] != quote {
            index += head[index] == backslash ? 2 : 1
        }
        index = HeadText.skipWhiteSpace(head, from: min(index + 1, head.count))
        return index < head.count && head[index] == UInt8(ascii: ":")
    }

    /// A line end, the end of the bytes, or what follows an element of an array.
    private static func isEndOfValue(_ head: Span<UInt8>, from start: Int) -> Bool {
        var index = start
        while index < head.count, head[index] == 0x20 || head[index] == 0x09 { index += 1 }
        guard index < head.count else { return true }
        switch head[index] {
        case 0x0A, 0x0D, UInt8(ascii: "]"): return true
        default: return false
        }
    }
}
