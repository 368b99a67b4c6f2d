import Bytes

/// The ends of lines, and what may stand between tokens.
extension NDJSONScanner {
    /// The bytes of the line end at the cursor; nil where more bytes have to tell.
    func lineEndLength(_ bytes: Span<UInt8>) -> Int? {
        guard bytes[cursor] == 0x0D else { return 1 }
        guard cursor + 1 < bytes.count else { return isFinal ? 1 : nil }
        return bytes[cursor + 1] == 0x0A ? 2 : 1
    }

    /// Goes behind the line end at the cursor, and counts it.
    mutating func passLineEnd(_ length: Int, _ bytes: Span<UInt8>) {
        let start = base + cursor
        if length == 2 {
            endings.carriageReturnLineFeeds += 1
            if firstPair < 0 { firstPair = start }
        } else if bytes[cursor] == 0x0A {
            endings.lineFeeds += 1
            if firstLineFeed < 0 { firstLineFeed = start }
        } else {
            endings.carriageReturns += 1
            let isBehind = record.isOpen || isBehindRecord
            report(
                .bareReturn, cursor..<(cursor + 1), of: isBehind ? recordNumber : recordNumber + 1)
        }
        cursor += length
        lineStart = base + cursor
        isLineHead = true
    }

    /// Goes behind what may stand between tokens of a record; nil where a token stands next.
    mutating func skipSpace(_ bytes: Span<UInt8>) -> Progress? {
        while cursor < bytes.count {
            switch bytes[cursor] {
            case 0x20, 0x09:
                cursor += 1
            case 0x0A, 0x0D:
                return passLineEndInRecord(bytes)
            case 0x0C, 0x1E:
                report(.strayControl, cursor..<(cursor + 1))
                cursor += 1
            case UInt8(ascii: "/"), UInt8(ascii: "#"):
                return readComment(bytes)
            default:
                return nil
            }
        }
        return .stop
    }

    /// Takes a line end within a record: the record goes on behind it, or was cut off there.
    private mutating func passLineEndInRecord(_ bytes: Span<UInt8>) -> Progress {
        guard let length = lineEndLength(bytes) else { return .stop }
        var next = cursor + length
        while next < bytes.count, bytes[next] == 0x20 || bytes[next] == 0x09 { next += 1 }
        let indent = next - cursor - length
        guard next < bytes.count || isFinal || indent > limits.tokenBytes else { return .stop }
        let byte = next < bytes.count && indent <= limits.tokenBytes ? bytes[next] : 0
        let startsRecord = byte == UInt8(ascii: "{") && indent == record.indent
        let isSpread = record.isMultiLine || isInArray
        guard byte != 0, !startsRecord,
            isSpread || goesOn(with: byte, isDeeper: indent > record.indent)
        else {
            report(.truncated, cursor..<cursor)
            record.traits.remove(.whole)
            endRecord(at: cursor)
            if isInArray { comma = base + cursor }
            return .on
        }
        if !isSpread {
            record.isMultiLine = true
            let start = record.start - base
            report(.multiLine, start..<(start + 1))
        }
        passLineEnd(length, bytes)
        return .on
    }

    /// Whether a record plainly goes on in a line that starts with a byte, behind more white space
    /// than the record itself where it `isDeeper`.
    private func goesOn(with byte: UInt8, isDeeper: Bool) -> Bool {
        switch state {
        case .nameOrEnd, .name:
            switch byte {
            case UInt8(ascii: "\""), UInt8(ascii: "}"), UInt8(ascii: "'"): true
            // A name without quotes; at the edge it may be anything that somebody has written there.
            case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"),
                UInt8(ascii: "_"), UInt8(ascii: "$"):
                isDeeper
            default: false
            }
        case .colon:
            byte == UInt8(ascii: ":")
        case .commaOrEnd:
            byte == UInt8(ascii: ",") || byte == UInt8(ascii: "}") || byte == UInt8(ascii: "]")
        case .value, .valueOrEnd:
            switch byte {
            case UInt8(ascii: "\""), UInt8(ascii: "["), UInt8(ascii: "{"), UInt8(ascii: "]"),
                UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "t"),
                UInt8(ascii: "f"), UInt8(ascii: "n"):
                true
            default: false
            }
        case .between, .string, .skipLine, .skipRecord: false
        }
    }

    /// Reads a comment: up to the end of the line, or to `*/` on it.
    mutating func readComment(_ bytes: Span<UInt8>) -> Progress {
        guard cursor + 1 < bytes.count || isFinal else { return .stop }
        let second = cursor + 1 < bytes.count ? bytes[cursor + 1] : 0
        let isBlock = bytes[cursor] == UInt8(ascii: "/") && second == UInt8(ascii: "*")
        guard isBlock || bytes[cursor] == UInt8(ascii: "#") || second == UInt8(ascii: "/") else {
            return readStray(bytes)
        }
        var end = isBlock ? cursor + 2 : cursor + 1
        var isClosed = false
        while end < bytes.count, end - cursor <= limits.tokenBytes, !isClosed {
            if CSVSyntax.isLineEnd(bytes[end]) { break }
            isClosed =
                isBlock && end > cursor + 2 && bytes[end] == UInt8(ascii: "/")
                && bytes[end - 1] == UInt8(ascii: "*")
            end += 1
        }
        guard isFinal || end + 1 < bytes.count || isClosed || end - cursor > limits.tokenBytes
        else {
            return .stop
        }
        var next = end
        if isLineHead, !isClosed, end < bytes.count, CSVSyntax.isLineEnd(bytes[end]) {
            next = PlainLine.next(bytes, end: end)
        }
        report(.comment(next: base + next), cursor..<end)
        isLineHead = false
        cursor = end
        if isBlock && !isClosed || end - cursor > limits.tokenBytes {
            if record.isOpen { breakOff() } else { state = .skipLine }
        }
        return .on
    }

    /// A slash that begins no comment.
    private mutating func readStray(_ bytes: Span<UInt8>) -> Progress {
        record.isOpen ? readToken(bytes) : beginOther(bytes)
    }
}
