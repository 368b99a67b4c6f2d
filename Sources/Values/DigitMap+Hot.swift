import CScanKernels

/// Which bytes of a window are ASCII digits, a bit for each.
///
/// One kernel marks all of them, so that a field's digits are known by one look, whatever its
/// length. The memory is reused from one window to the next.
@safe
package struct DigitMap: ~Copyable {
    /// The most bytes of a field whose bits one look gives.
    package static let fieldBytes = 57

    private var capacityWords = 0
    private var store: UnsafeMutablePointer<UInt64>
    /// The bytes that are marked.
    package private(set) var count = 0

    package init() {
        unsafe store = .allocate(capacity: 1)
    }

    deinit { unsafe store.deallocate() }

    /// Marks the digits of a window; nothing of the one before is kept.
    package mutating func mark(_ window: Span<UInt8>) {
        // A word more than there are, for a look that starts in the last one.
        let words = window.count / 64 + 2
        if words > capacityWords {
            unsafe store.deallocate()
            capacityWords = words + words / 4
            unsafe store = .allocate(capacity: capacityWords)
        }
        count = window.count
        unsafe window.withUnsafeBufferPointer {
            // SAFETY: the store has room for a word for each 64 bytes that begin.
            unsafe blk_mark_digits(blk_chosen(), $0.baseAddress, $0.count, store)
        }
        let marked = (window.count + 63) / 64
        for word in marked..<words {
            // SAFETY: `words` are at most those that the store has room for.
            unsafe store[word] = 0
        }
    }

    /// The marks, a word for each 64 bytes, and one behind them.
    var words: UnsafePointer<UInt64> { unsafe UnsafePointer(store) }

    /// The marks of the bytes from `offset` on, the first one lowest: 57 of them at least.
    package func marks(from offset: Int) -> UInt64 {
        precondition(offset >= 0 && offset <= count)
        return marks(ofFieldAt: offset)
    }

    /// The same for a field of a grid of the window, whose entry has checked it.
    @inline(__always)
    func marks(ofFieldAt offset: Int) -> UInt64 {
        assert(offset >= 0 && offset <= count)
        // SAFETY: eight bytes from there on are in the store, which has a word behind the last mark.
        let bytes = unsafe UnsafeRawPointer(store)
        let word = unsafe bytes.loadUnaligned(fromByteOffset: offset &>> 3, as: UInt64.self)
        return UInt64(littleEndian: word) &>> UInt64(truncatingIfNeeded: offset & 7)
    }
}
