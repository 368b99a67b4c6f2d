import CICU
import CScanKernels

/// Finds the places of a range of text that need a word, in order.
///
/// A value with a place to go on from: it allocates nothing and holds no bytes. The range starts
/// and ends at the ends of records, so a sequence that its end cuts is ill-formed.
package struct TextSurvey: Sendable {
    /// How far characters are taken one by one from the first that no kernel vouches for: where that
    /// one is in order, more of its kind stand near.
    private static let exactBytes = 64

    private let kernel: blk_kernel
    private let start: Int
    private let end: Int
    /// All before it was looked at; the start of a character.
    private var position: Int
    /// Up to here no kernel vouches for the characters: they are taken one by one.
    private var exactUntil: Int

    /// A survey of `range`, offsets in the span that `next(in:)` is given; at most 4 GiB.
    package init(_ range: Range<Int>) {
        self.init(range, kernel: blk_chosen())
    }

    init(_ range: Range<Int>, kernel: blk_kernel) {
        precondition(range.lowerBound >= 0 && range.upperBound <= Int(UInt32.max))
        self.kernel = kernel
        start = range.lowerBound
        end = range.upperBound
        position = range.lowerBound
        exactUntil = range.lowerBound
    }

    /// The next place that needs a word, or nil when the range has no more.
    ///
    /// `bytes` is the same span at every call.
    package mutating func next(in bytes: Span<UInt8>) -> TextEvent? {
        precondition(end <= bytes.count)
        while position < end {
            if position >= exactUntil { skipClearText(of: bytes) }
            if let event = examine(bytes) { return event }
        }
        return nil
    }

    /// Moves to the first character that a kernel cannot vouch for, or to the end.
    private mutating func skipClearText(of bytes: Span<UInt8>) {
        let place = unsafe bytes.withUnsafeBufferPointer {
            // SAFETY: position < end <= bytes.count, so there is a first byte, and the kernel reads
            // `end - position` bytes from `position` on.
            unsafe blk_survey(kernel, $0.baseAddress, end, position)
        }
        guard place < end else {
            position = end
            return
        }
        exactUntil = min(place + Self.exactBytes, end)
        position = characterStart(atOrBefore: place, in: bytes)
    }

    /// Where the character starts that has bytes both before and behind `offset`, else `offset`;
    /// but a letter just before it, which may be misread with what follows, is taken too.
    private func characterStart(atOrBefore offset: Int, in bytes: Span<UInt8>) -> Int {
        if offset - 2 >= position, bytes[offset - 2] == 0xC3 { return offset - 2 }
        for back in 1...3 where offset - back >= position {
            switch bytes[offset - back] {
            case 0xC0...: return offset - back
            case ..<0x80: return offset
            default: continue
            }
        }
        return offset
    }

    /// Takes characters one by one up to the first that needs a word or up to `exactUntil`.
    private mutating func examine(_ bytes: Span<UInt8>) -> TextEvent? {
        guard position < exactUntil else { return nil }
        var remark = bli_remark()
        position = unsafe bytes.withUnsafeBufferPointer {
            // SAFETY: start <= position < exactUntil <= end <= bytes.count, and no byte before
            // `start`, at `end` or behind it is read.
            unsafe bli_next_remark($0.baseAddress, start, end, position, exactUntil, &remark)
        }
        guard remark.length > 0 else { return nil }
        exactUntil = position
        return TextEvent(
            offset: remark.start, length: remark.length, kind: kind(of: remark, in: bytes))
    }

    private func kind(of remark: bli_remark, in bytes: Span<UInt8>) -> TextEvent.Kind {
        guard remark.scalar < 0 else { return .init(scalar: remark.scalar) }
        let next = remark.start + 1 < end ? bytes[remark.start + 1] : nil
        return .illFormed(IllFormedKind(first: bytes[remark.start], next: next))
    }
}
