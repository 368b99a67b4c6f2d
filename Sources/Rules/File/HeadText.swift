import Bytes

/// The first lines of a file, as the rules see them that look at its head alone.
enum HeadText {
    /// Where the text starts, behind a byte order mark and white space.
    static func start(of head: Span<UInt8>) -> Int {
        skipWhiteSpace(head, from: head.starts(with: "\u{FEFF}") ? 3 : 0)
    }

    static func skipWhiteSpace(_ head: Span<UInt8>, from start: Int) -> Int {
        var index = start
        while index < head.count, isASCIIWhitespace(head[index]) { index += 1 }
        return index
    }

    /// The line that starts at `start`, without its line end and the white space before that.
    static func line(of head: Span<UInt8>, from start: Int) -> Range<Int> {
        var end = start
        while end < head.count, head[end] != 0x0A, head[end] != 0x0D { end += 1 }
        while end > start, isASCIIWhitespace(head[end - 1]) { end -= 1 }
        return start..<end
    }

    /// The line behind `line`; blank ones are passed over.
    static func line(of head: Span<UInt8>, after line: Range<Int>) -> Range<Int> {
        self.line(of: head, from: skipWhiteSpace(head, from: line.upperBound))
    }

    /// Whether `text` occurs in the bytes, A to Z taken as a to z.
    static func contains(_ bytes: Span<UInt8>, _ text: StaticString) -> Bool {
        let length = text.utf8CodeUnitCount
        guard bytes.count >= length else { return false }
        for start in 0...(bytes.count - length)
        where bytes.extracting(start..<(start + length)).equalsIgnoringASCIICase(text) {
            return true
        }
        return false
    }

    /// Whether the bytes start with `text`, A to Z taken as a to z.
    static func startsIgnoringCase(_ bytes: Span<UInt8>, _ text: StaticString) -> Bool {
        let length = text.utf8CodeUnitCount
        return bytes.count >= length
            && bytes.extracting(0..<length).equalsIgnoringASCIICase(text)
    }
}
