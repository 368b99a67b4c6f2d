import Diagnostics

/// Text as Markdown (CommonMark with tables).
enum Markdown {
    /// Words of ours outside a code block: what Markdown would take for a mark stands escaped, but
    /// for backticks and what is between them.
    static func prose(_ text: [UInt8], inTable: Bool = false) -> [UInt8] {
        var isCode = false
        return text.flatMap { byte -> [UInt8] in
            if byte == 0x60 { isCode.toggle() }
            let isMark =
                switch byte {
                // A table's bar counts inside code as well.
                case UInt8(ascii: "|"): inTable
                case UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "<"), UInt8(ascii: "["),
                    UInt8(ascii: "\\"):
                    !isCode
                default: false
                }
            return isMark ? [0x5C, byte] : [byte]
        }
    }

    /// Text that stands for itself wherever it is put: each sign that may be a mark of Markdown or of
    /// HTML, or part of a link or a mention, is written as a reference.
    static func literal(_ text: [UInt8]) -> [UInt8] {
        text.flatMap { byte -> [UInt8] in
            switch byte {
            case 0x20, 0x2C, 0x28, 0x29: [byte]
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x80...0xFF: [byte]
            case 0x00...0x1F, 0x7F: Array("\u{FFFD}".utf8)
            default: Array("&#".utf8) + Int(byte).decimalDigits + [0x3B]
            }
        }
    }

    /// Lines between fences that are longer than any run of backticks in them.
    static func block(of lines: [[UInt8]]) -> [UInt8] {
        let longest = lines.map(longestBacktickRun).max() ?? 0
        let fence = [UInt8](repeating: 0x60, count: max(3, longest + 1))
        return fence + Array("text\n".utf8) + lines.flatMap { $0 + [0x0A] } + fence + [0x0A]
    }

    private static func longestBacktickRun(_ line: [UInt8]) -> Int {
        line.split(omittingEmptySubsequences: true) { $0 != 0x60 }.map(\.count).max() ?? 0
    }
}
