import Bytes

/// The bytes round a place, kept so that a finding can be shown without reading the file again.
package struct Excerpt: Sendable, Hashable {
    /// The most bytes that are kept.
    package static let limitBytes = 512

    /// Absolute offset of the first byte kept, from 0.
    package let startOffset: Int
    /// At most `limitBytes` bytes of the line or lines round the place, without the last line end.
    package let bytes: [UInt8]
    /// The line begins before the first byte kept.
    package let isCutBefore: Bool
    /// The line goes on behind the last byte kept.
    package let isCutAfter: Bool

    package init(startOffset: Int, bytes: [UInt8], isCutBefore: Bool, isCutAfter: Bool) {
        self.startOffset = startOffset
        self.bytes = bytes
        self.isCutBefore = isCutBefore
        self.isCutAfter = isCutAfter
    }

    /// The kept bytes of an absolute range, as far as they were kept.
    package func bytes(in range: Range<Int>) -> [UInt8] { [UInt8](copying: span(of: range)) }

    /// The same, uncopied.
    @_lifetime(borrow self)
    package func span(of range: Range<Int>) -> Span<UInt8> {
        let kept = startOffset..<(startOffset + bytes.count)
        let wanted = range.clamped(to: kept)
        return bytes.span.extracting(
            (wanted.lowerBound - startOffset)..<(wanted.upperBound - startOffset))
    }
}
