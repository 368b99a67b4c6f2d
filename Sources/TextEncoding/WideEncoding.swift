/// An encoding whose units are wider than a byte.
package enum WideEncoding: UInt8, Hashable, Sendable, CaseIterable {
    case utf16LittleEndian
    case utf16BigEndian
    case utf32LittleEndian
    case utf32BigEndian

    /// The name that IANA has it under.
    package var name: StaticString {
        switch self {
        case .utf16LittleEndian: "UTF-16LE"
        case .utf16BigEndian: "UTF-16BE"
        case .utf32LittleEndian: "UTF-32LE"
        case .utf32BigEndian: "UTF-32BE"
        }
    }

    /// How many bytes at the start of a file are looked at.
    package static let headBytes = 4096

    /// The wide encoding that a file is in, by its first bytes; nil for all others.
    ///
    /// A byte order mark decides, unless ASCII alone is behind it. Without one, the NULs must all
    /// stand where the encoding puts them: a text with stray NULs is none.
    package static func detect(_ head: Span<UInt8>) -> WideEncoding? {
        let head = head.extracting(first: headBytes)
        if let marked = byMark(head) { return marked }
        if isUTF32(head, highest: 3, next: 2) { return .utf32LittleEndian }
        if isUTF32(head, highest: 0, next: 1) { return .utf32BigEndian }
        if isUTF16(head, high: 1) { return .utf16LittleEndian }
        if isUTF16(head, high: 0) { return .utf16BigEndian }
        return nil
    }

    private static func byMark(_ head: Span<UInt8>) -> WideEncoding? {
        guard head.count >= 2 else { return nil }
        let third = head.count >= 4 ? (head[2], head[3]) : (1, 1)
        switch (head[0], head[1], third.0, third.1) {
        case (0xFF, 0xFE, 0, 0): return .utf32LittleEndian
        case (0, 0, 0xFE, 0xFF): return .utf32BigEndian
        case (0xFF, 0xFE, _, _) where !isASCII(head.extracting(droppingFirst: 2)):
            return .utf16LittleEndian
        case (0xFE, 0xFF, _, _) where !isASCII(head.extracting(droppingFirst: 2)):
            return .utf16BigEndian
        default: return nil
        }
    }

    /// Whether there is text, and it is ASCII without NUL.
    private static func isASCII(_ bytes: Span<UInt8>) -> Bool {
        for index in bytes.indices where bytes[index] == 0 || bytes[index] >= 0x80 {
            return false
        }
        return bytes.count > 0
    }

    /// Whether every four bytes are a character, at least one of four being there.
    private static func isUTF32(_ head: Span<UInt8>, highest: Int, next: Int) -> Bool {
        let units = head.count / 4
        guard units >= 4 else { return false }
        for unit in 0..<units {
            let from = unit * 4
            guard head[from + highest] == 0, head[from + next] <= 0x10 else { return false }
            // A NUL, or the padding of a file that is all NULs.
            guard head[from + 3 - highest] != 0 || head[from + 3 - next] != 0 else { return false }
        }
        return true
    }

    /// Whether the NULs stand in the high halves of UTF-16 units and hardly anywhere else.
    private static func isUTF16(_ head: Span<UInt8>, high: Int) -> Bool {
        let units = head.count / 2
        var plain = 0
        var contrary = 0
        var pairsOfASCII = 0
        for unit in 0..<units {
            let upper = head[unit * 2 + high]
            let lower = head[unit * 2 + 1 - high]
            switch (upper, lower) {
            case (0, 0x09...0x7E): plain += 1
            // U+4E00 and a few more have a NUL there, but not as many as text has of ASCII.
            case (0, ..<0x09), (_, 0): contrary += 1
            case (0x20...0x7E, 0x20...0x7E): pairsOfASCII += 1
            default: continue
            }
        }
        return plain >= 4 && plain * 8 >= units && contrary * 8 <= plain
            && pairsOfASCII * 2 <= plain
    }
}
