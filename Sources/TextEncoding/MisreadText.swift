import CICU

/// Text whose UTF-8 was read as windows-1252 and written again: `Ã©` for `é`.
package enum MisreadText {
    /// Whether the way back is open for the whole field: every character outside ASCII belongs to
    /// a misread one, and there is at least one.
    package static func survives(_ field: Span<UInt8>) -> Bool {
        var position = 0
        var isMisread = false
        while position < field.count {
            guard field[position] >= 0x80 else {
                position += 1
                continue
            }
            let end = misreadEnd(at: position, in: field)
            guard end > position, isPlausible(position..<end, in: field) else { return false }
            isMisread = true
            position = end
        }
        return isMisread
    }

    /// The misread characters from `start` on that follow each other without a gap.
    package static func run(from start: Int, in field: Span<UInt8>) -> Range<Int> {
        var end = start
        while end < field.count {
            let next = misreadEnd(at: end, in: field)
            guard next > end else { break }
            end = next
        }
        return start..<end
    }

    /// The text that was misread, once or several times over; nil where the way back is not open.
    package static func mended(_ text: [UInt8]) -> [UInt8]? {
        var mended = text
        while survives(mended.span), let earlier = original(of: mended.span) { mended = earlier }
        return mended == text ? nil : mended
    }

    /// Whether text holds a character of U+0300 to U+036F, which changes the letter before it.
    package static func holdsCombiningMark(_ text: [UInt8]) -> Bool {
        let bytes = text.span
        var steps = UTF8Steps(0..<bytes.count)
        while let step = steps.next(in: bytes) {
            if let scalar = step.scalar, (0x300...0x36F).contains(scalar) { return true }
        }
        return false
    }

    /// The bytes that the characters have in windows-1252.
    private static func original(of text: Span<UInt8>) -> [UInt8]? {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.count)
        var steps = UTF8Steps(0..<text.count)
        while let step = steps.next(in: text) {
            guard let scalar = step.scalar, let byte = UInt8(exactly: bli_windows_1252(scalar))
            else { return nil }
            bytes.append(byte)
        }
        return bytes
    }

    /// Behind the misread character that starts at `position`; `position` where none does.
    private static func misreadEnd(at position: Int, in field: Span<UInt8>) -> Int {
        precondition(position >= 0 && position < field.count)
        return unsafe field.withUnsafeBufferPointer {
            // SAFETY: the precondition leaves a first byte, and none at or behind the count is read.
            unsafe position + bli_misread_length($0.baseAddress, $0.count, position)
        }
    }

    /// Whether text has such a character beside its neighbours.
    ///
    /// An accented letter and the signs behind it also make one: `NESTLÉ®` would be `NESTLɮ`, a
    /// letter of phonetics or of another script among ASCII letters.
    private static func isPlausible(_ range: Range<Int>, in field: Span<UInt8>) -> Bool {
        guard let scalar = misread(field.extracting(range)) else { return false }
        let before = range.lowerBound > 0 ? field[range.lowerBound - 1] : 0
        let after = range.upperBound < field.count ? field[range.upperBound] : 0
        switch scalar {
        // Latin letters, the apostrophes of Hawaii, marks that compose with the letter; and from
        // U+1E00 on Latin again, punctuation, signs, and scripts that mix with Latin.
        case ..<0x250, 0x2BB, 0x2BC, 0x300...0x36F, 0x1E00...: return true
        // The schwa of Azerbaijan stands among small letters.
        case 0x259: return !isUpperCase(before) || isLetter(after)
        default: return !isLetter(before) && !isLetter(after)
        }
    }

    /// The one character that these were; nil where they were none.
    private static func misread(_ text: Span<UInt8>) -> UInt32? {
        var steps = UTF8Steps(0..<text.count)
        var scalar: UInt32 = 0
        var count = 0
        while let step = steps.next(in: text) {
            guard let character = step.scalar else { return nil }
            guard let byte = UInt32(exactly: bli_windows_1252(character)) else { return nil }
            scalar =
                count == 0
                ? byte & (byte < 0xE0 ? 0x1F : byte < 0xF0 ? 0x0F : 0x07)
                : scalar << 6 | byte & 0x3F
            count += 1
        }
        return count > 1 ? scalar : nil
    }

    private static func isUpperCase(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
    }

    private static func isLetter(_ byte: UInt8) -> Bool { isUpperCase(byte & 0xDF) }
}
