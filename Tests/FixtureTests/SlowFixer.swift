import Diagnostics
import Foundation
import TextEncoding

/// Applies fixes in the plainest way: the whole file at once, a byte at a time.
enum SlowFixer {
    enum Failure: Error {
        case overlappingEdits
        case unknownEncoding
    }

    /// Applies the fixes of one rule: either edits, or one rewrite.
    static func apply(_ fixes: [Fix], to bytes: [UInt8], _ facts: FileFacts) throws -> [UInt8] {
        var edits: [Edit] = []
        var rewrites: Set<Rewrite> = []
        for fix in fixes {
            switch fix.change {
            case .edits(let more): edits += more.filter { !edits.contains($0) }
            case .rewrite(let rewrite): rewrites.insert(rewrite)
            }
        }
        let edited = try apply(edits, to: bytes)
        return try rewrites.reduce(edited) { try apply($1, to: $0, facts) }
    }

    private static func apply(_ edits: [Edit], to bytes: [UInt8]) throws -> [UInt8] {
        var mended: [UInt8] = []
        var next = 0
        for edit in edits.sorted(by: { $0.range.lowerBound < $1.range.lowerBound }) {
            guard edit.range.lowerBound >= next else { throw Failure.overlappingEdits }
            mended += bytes[next..<edit.range.lowerBound] + edit.text
            next = edit.range.upperBound
        }
        return mended + bytes[next...]
    }

    private static func apply(
        _ rewrite: Rewrite, to bytes: [UInt8], _ facts: FileFacts
    ) throws -> [UInt8] {
        switch rewrite {
        case .transcode: try transcode(bytes, facts)
        case .separator: writtenWithCommas(bytes, separator: facts.separator)
        case .lineEndings: endedWithLineFeeds(bytes)
        case .records: try oneRecordALine(bytes)
        }
    }

    private static func transcode(_ bytes: [UInt8], _ facts: FileFacts) throws -> [UInt8] {
        let encoding: String.Encoding
        switch facts.likelyEncoding?.charset {
        case .windows1252: encoding = .windowsCP1252
        case nil: encoding = wideEncoding(of: bytes)
        default: throw Failure.unknownEncoding
        }
        guard let decoded = String(bytes: bytes, encoding: encoding) else {
            throw Failure.unknownEncoding
        }
        let isMarked = decoded.unicodeScalars.first == "\u{FEFF}"
        return Array(String(decoded.unicodeScalars.dropFirst(isMarked ? 1 : 0)).utf8)
    }

    /// The first character of a fixture is ASCII, or a byte order mark before it.
    private static func wideEncoding(of bytes: [UInt8]) -> String.Encoding {
        let zeros = bytes.prefix(8).count { $0 == 0 }
        let isLittleEndian = bytes[0] == 0xFF || bytes[1] == 0
        if zeros > 4 { return isLittleEndian ? .utf32LittleEndian : .utf32BigEndian }
        return isLittleEndian ? .utf16LittleEndian : .utf16BigEndian
    }

    private static func writtenWithCommas(_ bytes: [UInt8], separator: UInt8) -> [UInt8] {
        var written: [UInt8] = []
        var value: [UInt8] = []
        var isQuoted = false
        for (index, byte) in bytes.enumerated() {
            switch byte {
            case quote:
                isQuoted.toggle()
                // The second of two quotes opens the field again: it stands for one.
                if isQuoted, index > 0, bytes[index - 1] == quote { value.append(quote) }
            case separator where !isQuoted:
                written += quotedIfNeeded(value) + [UInt8(ascii: ",")]
                value = []
            case 0x0A where !isQuoted:
                written += quotedIfNeeded(value) + [0x0A]
                value = []
            default:
                value.append(byte)
            }
        }
        return written
    }

    private static func quotedIfNeeded(_ value: [UInt8]) -> [UInt8] {
        guard value.contains(where: { ",\"\r\n".utf8.contains($0) }) else { return value }
        return [quote] + value.flatMap { $0 == quote ? [quote, quote] : [$0] } + [quote]
    }

    private static func endedWithLineFeeds(_ bytes: [UInt8]) -> [UInt8] {
        var written: [UInt8] = []
        var isQuoted = false
        for (index, byte) in bytes.enumerated() {
            if byte == quote { isQuoted.toggle() }
            guard byte == 0x0D, !isQuoted else {
                written.append(byte)
                continue
            }
            let isPair = index + 1 < bytes.count && bytes[index + 1] == 0x0A
            if !isPair { written.append(0x0A) }
        }
        return written
    }

    /// Each object of the outermost level on a line of its own, without the space between tokens.
    private static func oneRecordALine(_ bytes: [UInt8]) throws -> [UInt8] {
        var written: [UInt8] = []
        var depth = 0
        var isInString = false
        var isEscaped = false
        for byte in bytes {
            if isInString {
                isInString = isEscaped || byte != quote
                isEscaped = !isEscaped && byte == UInt8(ascii: "\\")
                written.append(byte)
                continue
            }
            if byte == quote { isInString = true }
            if byte == UInt8(ascii: "}") { depth -= 1 }
            if depth > 0 || "{}".utf8.contains(byte), byte > 0x20 { written.append(byte) }
            if byte == UInt8(ascii: "{") { depth += 1 }
            if byte == UInt8(ascii: "}"), depth == 0 { written.append(0x0A) }
        }
        return written
    }

    private static let quote = UInt8(ascii: "\"")
}
