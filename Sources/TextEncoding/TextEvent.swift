/// A place in the text that needs a word; eight bytes.
package struct TextEvent: Hashable, Sendable {
    package enum Kind: Hashable, Sendable {
        /// A maximal ill-formed part of UTF-8 (Unicode D93b), as ICU's `U8_NEXT` steps.
        case illFormed(IllFormedKind)
        case nul
        /// A C0 control but NUL, tab, LF and CR; DEL; or a C1 control.
        case control
        /// U+FDD0 to U+FDEF, or one of the last two code points of a plane.
        case noncharacter
        /// U+FFFD.
        case replacement
        /// U+FEFF.
        case byteOrderMark
        /// A zero-width or directional character, a soft hyphen, a tag or a variation selector
        /// where no neighbour needs it; see `InvisibleMark`.
        case invisible
        /// White space outside ASCII that may stand at the edge of a field; see `TextEdge`.
        case edgeSpace
        /// Two to four characters that were one of UTF-8, if all of the field was misread so; see
        /// `MisreadText`. Other places may lie within it.
        case misread
    }

    private let start: UInt32
    private let size: UInt8
    package let kind: Kind

    init(offset: Int, length: Int, kind: Kind) {
        start = UInt32(offset)
        size = UInt8(length)
        self.kind = kind
    }

    /// Where it starts, in bytes from 0 at the start of the span that was surveyed.
    package var offset: Int { Int(start) }

    /// Its bytes: 1 to 4 of a character, up to 11 of a misread one.
    package var length: Int { Int(size) }

    /// Its bytes, as offsets in the span that was surveyed.
    package var range: Range<Int> { offset..<offset + length }
}

extension TextEvent.Kind {
    /// What a character is reported as, of those that `bli_next_remark` stops at.
    init(scalar: Int32) {
        switch scalar {
        case 0: self = .nul
        case 0xC2...0xF4: self = .misread
        case 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000:
            self = .edgeSpace
        case 0xAD, 0x61C, 0x180E, 0x200B...0x206F, 0xFE00...0xFE0F, 0xE0000...0xE0FFF:
            self = .invisible
        case 0xFEFF: self = .byteOrderMark
        case 0xFFFD: self = .replacement
        case 0xFDD0...: self = .noncharacter
        default: self = .control
        }
    }
}
