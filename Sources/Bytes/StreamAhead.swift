/// The bytes of a stream that were read and are still wanted: a ring that slides forward.
///
/// One thread, the owner, reads the stream and lets go of what has passed; all may copy out of the
/// ring. Offsets are absolute.
@safe
package final class StreamAhead: @unchecked Sendable {
    // why @unchecked: what changes is written by the owner alone, in the monitor, and read by the
    // others in the monitor.
    private let monitor = Monitor()
    private let capacityBytes: Int
    /// The byte of an absolute offset lies where its remainder by the capacity says.
    private let store: UnsafeMutableRawPointer
    /// What is kept.
    private var start: Int
    private var end: Int
    private var isAtEnd = false
    private var isClosed = false

    /// A ring for what comes from an offset on; `capacityBytes` is at least 1.
    package init(from offset: Int, capacityBytes: Int) {
        precondition(capacityBytes > 0)
        self.capacityBytes = capacityBytes
        start = offset
        end = offset
        unsafe store = .allocate(byteCount: capacityBytes, alignment: 4096)
    }

    deinit { unsafe store.deallocate() }

    // MARK: - The owner

    /// Absolute offset of the first byte kept.
    package var startOffset: Int { start }

    /// Lets go of the bytes before an offset, and reads on until nothing more can be kept or the
    /// stream has ended.
    package func slide(
        to offset: Int, reading reader: inout some ByteReader & ~Copyable
    ) throws(ReadError) {
        if offset > start {
            monitor.enter()
            start = min(offset, end)
            monitor.leave()
        }
        while !isAtEnd, end - start < capacityBytes {
            let place = end % capacityBytes
            let count = min(capacityBytes - place, capacityBytes - (end - start))
            // SAFETY: the room lies in the store, and holds no byte that is kept, so that no other
            // thread looks at it.
            let room = unsafe UnsafeMutableRawBufferPointer(start: store + place, count: count)
            let got = try unsafe reader.read(into: room)
            precondition(got >= 0 && got <= count)
            monitor.enter()
            end += got
            isAtEnd = got == 0
            monitor.tell()
            monitor.leave()
        }
    }

    /// Says that nobody needs to wait for more.
    package func close() {
        monitor.enter()
        isClosed = true
        monitor.tell()
        monitor.leave()
    }

    // MARK: - All threads

    /// Waits until a range was read, or as much of it as the stream has; false where it has nothing
    /// of it, and once the ring is closed.
    func wait(for range: Range<Int>) -> Bool {
        monitor.enter()
        defer { monitor.leave() }
        while end < range.upperBound, !isAtEnd, !isClosed { monitor.wait() }
        return end > range.lowerBound && !isClosed
    }

    /// Copies bytes from an offset on, as many as there are in one piece; 0 where that byte is not
    /// kept, or not there yet.
    func read(at offset: Int, into buffer: UnsafeMutableRawBufferPointer) -> Int {
        monitor.enter()
        defer { monitor.leave() }
        guard offset >= start, offset < end else { return 0 }
        let place = offset % capacityBytes
        let count = min(buffer.count, end - offset, capacityBytes - place)
        // SAFETY: the bytes are kept, so that the owner writes to none of them, and the slice checks
        // that they fit into the buffer.
        unsafe UnsafeMutableRawBufferPointer(rebasing: buffer[..<count]).copyMemory(
            from: UnsafeRawBufferPointer(start: store + place, count: count))
        return count
    }
}
