import Bytes
import Diagnostics
import Scanner

extension JSONTreeReader {
    /// Passes over white space, and over comments where they are taken.
    mutating func skipSpace() throws(DocumentFault) {
        let bytes = document.bytes
        while position < bytes.count {
            switch bytes[position] {
            case 0x20, 0x09, 0x0A, 0x0D: position += 1
            case UInt8(ascii: "/") where isRelaxed: try skipComment()
            case UInt8(ascii: "/"):
                guard isCommentStart else { return }
                throw document.fault(
                    position..<(position + 2), "comments are not taken here: this is plain JSON")
            default: return
            }
        }
    }

    private var isCommentStart: Bool {
        let bytes = document.bytes
        guard position + 1 < bytes.count else { return false }
        return bytes[position + 1] == UInt8(ascii: "/") || bytes[position + 1] == UInt8(ascii: "*")
    }

    private mutating func skipComment() throws(DocumentFault) {
        let bytes = document.bytes
        let start = position
        guard isCommentStart else { throw unexpected() }
        if bytes[position + 1] == UInt8(ascii: "/") {
            while position < bytes.count, bytes[position] != 0x0A, bytes[position] != 0x0D {
                position += 1
            }
            return
        }
        position += 2
        while position + 1 < bytes.count {
            if bytes[position] == UInt8(ascii: "*"), bytes[position + 1] == UInt8(ascii: "/") {
                position += 2
                return
            }
            position += 1
        }
        throw document.fault(start..<(start + 2), "this comment is not closed")
    }

    /// Reads the string at the position, and goes behind it.
    mutating func readString() throws(DocumentFault) -> [UInt8] {
        let bytes = document.bytes
        let start = position + 1
        var end = start
        while end < bytes.count, bytes[end] != UInt8(ascii: "\"") {
            if bytes[end] < 0x20 {
                guard bytes[end] != 0x0A, bytes[end] != 0x0D else { break }
                throw document.fault(
                    end..<(end + 1),
                    "a control character in a string has to be written as an escape")
            }
            guard bytes[end] == UInt8(ascii: "\\") else {
                end += 1
                continue
            }
            end += try escapeLength(at: end)
        }
        guard end < bytes.count, bytes[end] == UInt8(ascii: "\"") else {
            throw document.fault(position..<(position + 1), "this string is not closed on its line")
        }
        position = end + 1
        return JSONText.decoded(bytes.span.extracting(start..<end))
    }

    private func escapeLength(at offset: Int) throws(DocumentFault) -> Int {
        switch JSONEscape.read(document.bytes.span, at: offset) {
        case .character(let length): return length
        case .nul:
            throw document.fault(
                offset..<(offset + JSONEscape.unicodeLength), "U+0000 is not taken in a string")
        case .loneSurrogate:
            throw document.fault(
                offset..<(offset + JSONEscape.unicodeLength),
                "this escape is half of a surrogate pair")
        case .invalid(let length):
            let end = min(document.bytes.count, offset + max(2, length))
            throw document.fault(offset..<end, "JSON knows no such escape")
        }
    }

    /// Reads a number or a literal, and goes behind it.
    mutating func readScalar() throws(DocumentFault) -> JSONNode.Value {
        let bytes = document.bytes
        let start = position
        var end = start
        while end < bytes.count, isWordByte(bytes[end]) { end += 1 }
        guard end > start else { throw unexpected() }
        let word = bytes.span.extracting(start..<end)
        let value: JSONNode.Value
        if word.equals("true") || word.equals("false") {
            value = .boolean(word.count == 4)
        } else if word.equals("null") {
            value = .null
        } else {
            switch JSONNumber.read(word) {
            case .ordinary, .imprecise: value = .number(Array(bytes[start..<end]))
            case .foreign:
                throw document.fault(start..<end, "JSON does not write numbers so")
            case .none:
                throw document.fault(
                    start..<end, "\(code: Array(bytes[start..<end])) is no value of JSON",
                    not: Array(bytes[start..<end]),
                    but: ["true", "false", "null"].map { Array($0.utf8) })
            }
        }
        position = end
        return value
    }
}

/// Whether a byte can be part of a number or of a word.
func isWordByte(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "+"), UInt8(ascii: "-"),
        UInt8(ascii: "."), UInt8(ascii: "_"):
        true
    default: false
    }
}
