/// The bytes of an input that are in memory: a stretch that slides forward.
///
/// All offsets are absolute: bytes from the start of the input, from 0. The room is taken once;
/// pages that no byte was put in cost nothing.
@safe
package struct InputWindow: ~Copyable {
    /// How many bytes a window can hold when nothing else is asked for.
    package static let ordinaryCapacityBytes = 1536 * 1024
    /// How many bytes are ordinarily asked for at a time.
    package static let chunkBytes = 256 * 1024
    /// How many bytes behind the last one can always be read, whatever they are.
    package static let paddingBytes = 64

    package let capacityBytes: Int
    /// Holds the capacity and the padding.
    private let store: UnsafeMutableRawPointer
    /// Where in the store the first byte kept lies.
    private var first = 0
    /// How many bytes are kept.
    package private(set) var count = 0
    /// The offset of the first byte kept.
    package private(set) var startOffset = 0
    /// Whether the reader has said that no more bytes come.
    package private(set) var isAtEnd = false

    /// `capacityBytes` is at least 1.
    package init(capacityBytes: Int = InputWindow.ordinaryCapacityBytes) {
        precondition(capacityBytes > 0)
        self.capacityBytes = capacityBytes
        unsafe store = .allocate(
            byteCount: capacityBytes + Self.paddingBytes, alignment: 4096)
    }

    deinit { unsafe store.deallocate() }

    /// The offset behind the last byte kept.
    package var endOffset: Int { startOffset + count }

    /// Whether no byte more can be kept.
    package var isFull: Bool { count >= capacityBytes }

    /// The bytes kept. A constant that holds them borrows the window to the end of its scope.
    package var bytes: Span<UInt8> {
        @_lifetime(borrow self)
        get {
            // SAFETY: `fill` has put bytes into all `count` places, and they live as long as self.
            let start = unsafe store.advanced(by: first).assumingMemoryBound(to: UInt8.self)
            let span = unsafe Span(_unsafeStart: start, count: count)
            return unsafe _overrideLifetime(span, borrowing: self)
        }
    }

    /// Forgets the bytes before an offset, which is at most `endOffset`.
    package mutating func discard(before offset: Int) {
        precondition(offset <= endOffset)
        let dropped = max(0, offset - startOffset)
        startOffset += dropped
        count -= dropped
        first += dropped
    }

    /// Reads until `wantedBytes` more bytes are there, the end has come, or the window is full.
    ///
    /// A full window does not learn whether more bytes come. After an error the bytes that came
    /// before it are kept.
    package mutating func fill(
        _ wantedBytes: Int = InputWindow.chunkBytes,
        from reader: inout some ByteReader & ~Copyable
    ) throws(ReadError) {
        var missing = min(wantedBytes, capacityBytes - count)
        guard missing > 0, !isAtEnd else { return }
        makeRoom(missing)
        while missing > 0 {
            // SAFETY: `makeRoom` left at least `missing` places of the store behind the bytes.
            let room = unsafe UnsafeMutableRawBufferPointer(
                start: store.advanced(by: first + count), count: missing)
            let got = try unsafe reader.read(into: room)
            precondition(got >= 0 && got <= missing)
            guard got > 0 else {
                isAtEnd = true
                return
            }
            count += got
            missing -= got
        }
    }

    /// Ends the last line of the input where it has no end: puts one LF behind the last byte kept,
    /// and says so. Nothing happens before the end, or when no byte is kept.
    package mutating func ensureFinalLineFeed() -> Bool {
        guard isAtEnd, count > 0 else { return false }
        let last = bytes[count - 1]
        guard last != 0x0A, last != 0x0D else { return false }
        // SAFETY: the end was found when there was room for at least one byte more.
        unsafe store.storeBytes(of: 0x0A, toByteOffset: first + count, as: UInt8.self)
        count += 1
        return true
    }

    /// Forgets the bytes kept, to go on at an offset of the same or of another input.
    package mutating func reset(to offset: Int = 0) {
        first = 0
        count = 0
        startOffset = offset
        isAtEnd = false
    }

    /// Moves the bytes kept to the front where fewer than `wanted` fit behind them, and where they
    /// are few: to move them is cheaper than to touch new pages.
    private mutating func makeRoom(_ wanted: Int) {
        guard first > 0, count <= wanted / 4 || first + count + wanted > capacityBytes else {
            return
        }
        // SAFETY: all `count` bytes lie in the store, and the two stretches may overlap.
        unsafe store.copyMemory(from: store.advanced(by: first), byteCount: count)
        first = 0
    }
}
