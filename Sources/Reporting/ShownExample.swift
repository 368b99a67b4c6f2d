import Diagnostics

/// An example file, cut and made visible.
struct ShownExample {
    private static let limitLines = 12
    private static let limitBytes = 600

    /// What is shown of each line, without the line end.
    let lines: [[UInt8]]
    /// What the lines do not tell by themselves; empty for plain text that is shown whole.
    let caption: [UInt8]

    init(_ bytes: [UInt8], _ glyphs: Glyphs) {
        let head = Self.withoutCutCharacter(Array(bytes.prefix(Self.limitBytes)), of: bytes)
        let all = Self.lines(of: head)
        let kept = all.prefix(Self.limitLines)
        let shown = kept.map { ShownText($0, glyphs) }
        lines = shown.map(\.text)

        var remarks: [[UInt8]] = []
        let shownBytes = kept.count == all.count ? head.count : kept.joined().count + kept.count
        if shownBytes < bytes.count {
            remarks.append(
                Array("the first ".utf8) + shownBytes.groupedDigits + Array(" of ".utf8)
                    + bytes.count.groupedDigits + Array(" bytes".utf8))
        }
        if zip(shown, kept).contains(where: { $0.differs(from: $1) }) {
            remarks.append(Self.legend(of: glyphs))
        }
        if bytes.isEmpty {
            remarks.append(Array("no bytes".utf8))
        } else if shownBytes == bytes.count, bytes.last != 0x0A {
            remarks.append(Array("no line feed at the end".utf8))
        }
        caption = Array(remarks.joined(separator: Array("; ".utf8)))
    }

    private static func legend(of glyphs: Glyphs) -> [UInt8] {
        Array("what cannot be seen is shown as ".utf8) + glyphs.open.bytes + Array("E9".utf8)
            + glyphs.close.bytes + Array(" (a byte), ".utf8) + glyphs.open.bytes
            + Array("U+00A0".utf8) + glyphs.close.bytes + Array(", ".utf8) + glyphs.tab.bytes
            + Array(" (tab) and ".utf8) + glyphs.carriageReturn.bytes + Array(" (CR)".utf8)
    }

    /// A CR stays in its line, so that it is seen; alone it ends the line as well.
    private static func lines(of bytes: [UInt8]) -> [[UInt8]] {
        var lines: [[UInt8]] = []
        var line: [UInt8] = []
        for (index, byte) in bytes.enumerated() {
            let isBareReturn =
                byte == 0x0D && (index + 1 == bytes.count || bytes[index + 1] != 0x0A)
            if byte != 0x0A { line.append(byte) }
            guard byte == 0x0A || isBareReturn else { continue }
            lines.append(line)
            line = []
        }
        return line.isEmpty ? lines : lines + [line]
    }

    private static func withoutCutCharacter(_ head: [UInt8], of bytes: [UInt8]) -> [UInt8] {
        guard head.count < bytes.count, bytes[head.count] & 0xC0 == 0x80 else { return head }
        let start = head.lastIndex { $0 & 0xC0 != 0x80 } ?? head.count
        return head.count - start > 3 ? head : Array(head[..<start])
    }
}
