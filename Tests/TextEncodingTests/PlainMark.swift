@testable import TextEncoding

/// The slow twin of `bli_mark_length`, for the scripts that the tests use.
struct PlainMark {
    let kind: TextEvent.Kind
    /// In bytes.
    let length: Int

    /// What starts at `start`, an index of a well-formed character of `bytes`; nil where nothing
    /// needs a word.
    init?(_ bytes: ArraySlice<UInt8>, at start: Int) {
        let part = PlainDecoder.part(bytes[start...])
        guard let scalar = part.scalar.flatMap(Unicode.Scalar.init) else { return nil }
        let end = start + part.length
        switch scalar.value {
        case 0xC2...0xF4:
            guard let length = Self.misreadLength(bytes, scalar, end) else { return nil }
            (kind, self.length) = (.misread, part.length + length)
        case 0xAD, 0x61C, 0x180E, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x206F,
            0xFE00...0xFE0F, 0xE0000...0xE0FFF:
            guard !Self.isNeeded(bytes, scalar, start, end) else { return nil }
            (kind, length) = (.invisible, part.length)
        default:
            guard scalar.value >= 0xA0, scalar.properties.isWhitespace,
                Self.isEdge(bytes[..<start].last) || Self.isEdge(bytes[end...].first)
            else { return nil }
            (kind, length) = (.edgeSpace, part.length)
        }
    }

    private static func isEdge(_ byte: UInt8?) -> Bool {
        byte.map { $0 <= 0x20 || "\",;|".utf8.contains($0) } ?? true
    }

    // MARK: - Misread text

    /// The characters of windows-1252 from 80 to 9F; five of them are the control of their number.
    private static let upper = Array(
        "€\u{81}‚ƒ„…†‡ˆ‰Š‹Œ\u{8D}Ž\u{8F}\u{90}‘’“”•–—˜™š›œ\u{9D}žŸ".unicodeScalars)

    private static func misreadLength(
        _ bytes: ArraySlice<UInt8>, _ first: Unicode.Scalar, _ start: Int
    ) -> Int? {
        var original = [UInt8(first.value)]
        var end = start
        while original.count < (first.value < 0xE0 ? 2 : first.value < 0xF0 ? 3 : 4) {
            guard end < bytes.endIndex else { return nil }
            let part = PlainDecoder.part(bytes[end...])
            guard let scalar = part.scalar.flatMap(Unicode.Scalar.init) else { return nil }
            if let index = upper.firstIndex(of: scalar) {
                original.append(0x80 + UInt8(index))
            } else if (0xA0...0xBF).contains(scalar.value) {
                original.append(UInt8(scalar.value))
            } else {
                return nil
            }
            end += part.length
        }
        let isWhole = PlainDecoder.part(original[...]).scalar != nil
        return isWhole ? end - start : nil
    }

    // MARK: - Invisible characters

    private static func isNeeded(
        _ bytes: ArraySlice<UInt8>, _ scalar: Unicode.Scalar, _ start: Int, _ end: Int
    ) -> Bool {
        // No test has so many marks in a row that more would matter.
        let before = scalars(bytes[..<start].suffix(64)).reversed()
        let behind = scalars(bytes[end...].prefix(64))
        let baseBefore = before.first { $0.map { !extends($0) } ?? true } ?? nil
        let baseBehind = behind.first { $0.map { !extends($0) } ?? true } ?? nil
        switch scalar.value {
        case 0x200C, 0x200D, 0x180E:
            if takesJoiners(baseBefore) || takesJoiners(baseBehind) { return true }
            return scalar.value == 0x200D && isPicture(baseBefore) && isPicture(baseBehind)
        case 0x200B: return isThai(baseBefore) && isThai(baseBehind)
        case 0xFE00...0xFE0F, 0xE0100...0xE01EF:
            guard let base = before.first ?? nil else { return false }
            if base.isASCII { return base.properties.isEmoji }
            return !base.properties.isWhitespace && base.properties.generalCategory != .format
                && base.properties.generalCategory != .control
                && !base.properties.isVariationSelector && isAssigned(base)
        case 0xE0020...0xE007F:
            let base = before.first {
                !($0.map { (0xE0020...0xE007E).contains($0.value) } ?? false)
            }
            guard let base = base ?? nil else { return false }
            return !base.isASCII && base.properties.isEmoji
        default: return false
        }
    }

    private static func isAssigned(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.generalCategory != .unassigned
            && scalar.properties.generalCategory != .surrogate
            && scalar.properties.generalCategory != .lineSeparator
            && scalar.properties.generalCategory != .paragraphSeparator
    }

    /// The characters of the same record, nil where the bytes are ill-formed.
    private static func scalars(_ bytes: ArraySlice<UInt8>) -> [Unicode.Scalar?] {
        var rest = bytes
        var scalars: [Unicode.Scalar?] = []
        while !rest.isEmpty {
            let part = PlainDecoder.part(rest)
            scalars.append(part.scalar.flatMap(Unicode.Scalar.init))
            rest = rest.dropFirst(part.length)
        }
        return scalars
    }

    private static func extends(_ scalar: Unicode.Scalar) -> Bool {
        [0x200C, 0x200D, 0x180E].contains(scalar.value)
            || scalar.properties.generalCategory == .nonspacingMark
            || scalar.properties.isEmojiModifier
    }

    /// Letters of Arabic, Devanagari and Thai.
    private static func takesJoiners(_ scalar: Unicode.Scalar?) -> Bool {
        switch scalar?.value ?? 0 {
        case 0x620...0x64A, 0x671...0x6D3, 0x904...0x939, 0xE01...0xE44: true
        default: false
        }
    }

    private static func isThai(_ scalar: Unicode.Scalar?) -> Bool {
        scalar.map { (0xE01...0xE44).contains($0.value) } ?? false
    }

    private static func isPicture(_ scalar: Unicode.Scalar?) -> Bool {
        scalar.map { $0.properties.isEmoji && !$0.isASCII && !$0.properties.isEmojiModifier }
            ?? false
    }
}
