import CScanKernels

/// Where the quotes, separators and line ends of a window stand, a bit for each byte and kind.
///
/// One kernel marks them once, for all who look at the same bytes again and again: the exact reader
/// and its look-ahead. Offsets count from the first byte of the window, of which one stretch is
/// marked at a time.
@safe
struct StructureMap: ~Copyable {
    /// How much is marked at once, at least.
    private static let stepBytes = 16 << 10

    private let separator: UInt8
    private var capacityBlocks = 1 << 9
    private var store: UnsafeMutablePointer<blk_csv_marks>
    /// The offset of the first byte that is marked.
    private var start = 0
    /// The offset behind the last.
    private(set) var end = 0

    init(separator: UInt8) {
        self.separator = separator
        unsafe store = .allocate(capacity: capacityBlocks)
    }

    deinit { unsafe store.deallocate() }

    /// Forgets all marks: another window begins.
    mutating func removeAll() {
        start = 0
        end = 0
    }

    /// Marks at least the first `reach` of `bytes`, which lie at the offset `base`, or all of them.
    mutating func mark(_ bytes: Span<UInt8>, at base: Int, reach: Int) {
        let wanted = base + min(reach, bytes.count)
        // Only a whole block can be gone on behind.
        if base < start || base > end || (wanted > end && (end - start) % 64 != 0) {
            start = base
            end = base
        }
        guard wanted > end else { return }
        if wanted - start > capacityBlocks * 64 {
            start = base
            end = base
        }
        if wanted - start > capacityBlocks * 64 {
            unsafe store.deallocate()
            capacityBlocks = (wanted - start) / 32
            unsafe store = .allocate(capacity: capacityBlocks)
        }
        let step = min(end + Self.stepBytes, start + capacityBlocks * 64)
        let whole = start + (max(wanted, step) - start + 63) / 64 * 64
        let stop = min(whole, base + bytes.count)
        let unmarked = bytes.extracting((end - base)..<(stop - base))
        unsafe unmarked.withUnsafeBufferPointer {
            // SAFETY: the store has an entry for each 64 bytes that begin between `start` and `stop`.
            unsafe blk_mark_structure(
                blk_chosen(), $0.baseAddress, $0.count, separator, store + (end - start) / 64)
        }
        end = stop
    }

    /// The marks from the offset `base` on, which must be marked.
    @_lifetime(borrow self)
    func marks(from base: Int) -> StructureMarks {
        precondition(base >= start && base <= end)
        // SAFETY: the blocks of all marked bytes are initialised, and live as long as self.
        let blocks = unsafe Span(_unsafeStart: store, count: (end - start + 63) / 64)
        return unsafe StructureMarks(
            blocks: _overrideLifetime(blocks, borrowing: self), shift: base - start)
    }
}
