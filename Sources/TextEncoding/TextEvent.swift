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

    /// Its bytes, 1 to 4.
    package var length: Int { Int(size) }

    /// Its bytes, as offsets in the span that was surveyed.
    package var range: Range<Int> { offset..<offset + length }
}

extension TextEvent.Kind {
    /// What a character is reported as, of those that `bli_next_remark` stops at.
    init(scalar: Int32) {
        switch scalar {
        case 0: self = .nul
        case 0xFEFF: self = .byteOrderMark
        case 0xFFFD: self = .replacement
        case 0xFDD0...: self = .noncharacter
        default: self = .control
        }
    }
}
