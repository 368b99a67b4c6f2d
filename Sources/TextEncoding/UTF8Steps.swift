import CICU

/// Walks text character by character, as ICU's `U8_NEXT` steps.
struct UTF8Steps {
    struct Step {
        /// The bytes of the character or of a maximal ill-formed part.
        let range: Range<Int>
        /// nil when ill-formed.
        let scalar: UInt32?
    }

    private let end: Int
    private var position: Int

    /// A walk over `range`, offsets in the span that `next(in:)` is given.
    init(_ range: Range<Int>) {
        position = range.lowerBound
        end = range.upperBound
    }

    mutating func next(in bytes: Span<UInt8>) -> Step? {
        precondition(position >= 0 && end <= bytes.count)
        guard position < end else { return nil }
        let start = position
        var scalar: Int32 = 0
        position = unsafe bytes.withUnsafeBufferPointer {
            // SAFETY: position < end <= bytes.count, and no byte at or behind `end` is read.
            unsafe bli_step($0.baseAddress, end, start, &scalar)
        }
        return Step(range: start..<position, scalar: scalar < 0 ? nil : UInt32(scalar))
    }
}
