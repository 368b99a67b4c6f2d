@testable import TextEncoding

/// The slow twin of `TextSurvey`: Table 3-7 of the Unicode Standard, byte by byte.
struct PlainDecoder {
    /// A first byte with what may stand behind it.
    private struct Form {
        let first: ClosedRange<UInt8>
        let others: [ClosedRange<UInt8>]
    }

    private static let tail: ClosedRange<UInt8> = 0x80...0xBF
    private static let forms: [Form] = [
        Form(first: 0x00...0x7F, others: []),
        Form(first: 0xC2...0xDF, others: [tail]),
        Form(first: 0xE0...0xE0, others: [0xA0...0xBF, tail]),
        Form(first: 0xE1...0xEC, others: [tail, tail]),
        Form(first: 0xED...0xED, others: [0x80...0x9F, tail]),
        Form(first: 0xEE...0xEF, others: [tail, tail]),
        Form(first: 0xF0...0xF0, others: [0x90...0xBF, tail, tail]),
        Form(first: 0xF1...0xF3, others: [tail, tail, tail]),
        Form(first: 0xF4...0xF4, others: [0x80...0x8F, tail, tail]),
    ]
    private static let formOfFirst: [Form?] = (0...0xFF).map { byte in
        forms.first { $0.first.contains(UInt8(byte)) }
    }

    /// A character, or a maximal ill-formed part.
    struct Part {
        let length: Int
        let scalar: UInt32?
    }

    static func part(_ bytes: ArraySlice<UInt8>) -> Part {
        let first = bytes[bytes.startIndex]
        guard let form = formOfFirst[Int(first)] else { return Part(length: 1, scalar: nil) }
        var scalar = UInt32(first & [0x7F, 0x1F, 0x0F, 0x07][form.others.count])
        for (index, allowed) in form.others.enumerated() {
            let offset = bytes.startIndex + 1 + index
            guard offset < bytes.endIndex, allowed.contains(bytes[offset]) else {
                return Part(length: 1 + index, scalar: nil)
            }
            scalar = scalar << 6 | UInt32(bytes[offset] & 0x3F)
        }
        return Part(length: 1 + form.others.count, scalar: scalar)
    }

    /// All events of `bytes`; offsets are the array's own.
    static func events(_ bytes: ArraySlice<UInt8>) -> [TextEvent] {
        var events: [TextEvent] = []
        var rest = bytes
        while !rest.isEmpty {
            if (0x20...0x7E).contains(rest[rest.startIndex]) {
                rest = rest.dropFirst()
                continue
            }
            let part = part(rest)
            if let kind = kind(of: part, rest) {
                events.append(
                    TextEvent(offset: rest.startIndex, length: part.length, kind: kind))
            } else if let mark = PlainMark(bytes, at: rest.startIndex) {
                events.append(
                    TextEvent(offset: rest.startIndex, length: mark.length, kind: mark.kind))
            }
            rest = rest.dropFirst(part.length)
        }
        return events
    }

    static func count(_ bytes: [UInt8]) -> (scalars: Int, utf16: Int) {
        var rest = bytes[...]
        var scalars = 0
        var utf16 = 0
        while !rest.isEmpty {
            let part = part(rest)
            scalars += 1
            utf16 += (part.scalar ?? 0) >= 0x10000 ? 2 : 1
            rest = rest.dropFirst(part.length)
        }
        return (scalars, utf16)
    }

    private static func kind(of part: Part, _ bytes: ArraySlice<UInt8>) -> TextEvent.Kind? {
        guard let scalar = part.scalar else { return .illFormed(illFormedKind(bytes)) }
        switch scalar {
        case 0: return .nul
        case 0x09, 0x0A, 0x0D: return nil
        case 0x01...0x1F, 0x7F...0x9F: return .control
        case 0xFEFF: return .byteOrderMark
        case 0xFFFD: return .replacement
        case 0xFDD0...0xFDEF: return .noncharacter
        default: return scalar % 0x10000 >= 0xFFFE ? .noncharacter : nil
        }
    }

    private static func illFormedKind(_ bytes: ArraySlice<UInt8>) -> IllFormedKind {
        let first = bytes[bytes.startIndex]
        let second = bytes.dropFirst().first.flatMap { tail.contains($0) ? $0 : nil }
        if first < 0xC0 { return .strayContinuation }
        if first < 0xC2 { return .overlong }
        if first > 0xF4 { return .aboveMaximum }
        guard let second else { return .truncated }
        if first == 0xE0 && second < 0xA0 { return .overlong }
        if first == 0xF0 && second < 0x90 { return .overlong }
        if first == 0xED && second > 0x9F { return .surrogate }
        if first == 0xF4 && second > 0x8F { return .aboveMaximum }
        return .truncated
    }
}
