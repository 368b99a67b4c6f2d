#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// Memory with a page behind it that ends the process when it is read or written.
@safe final class GuardedMemory {
    private let start: UnsafeMutableRawPointer
    private let guardOffset: Int
    private let pageBytes = Int(sysconf(Int32(_SC_PAGESIZE)))

    /// Holds at least `capacityBytes`.
    init(capacityBytes: Int) {
        guardOffset = (capacityBytes + pageBytes - 1) / pageBytes * pageBytes
        let whole = unsafe mmap(
            nil, guardOffset + pageBytes, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1,
            0)
        // why: a failed mapping is not nil but an address that `mprotect` refuses.
        unsafe start = whole!
        let closed = unsafe mprotect(start + guardOffset, pageBytes, PROT_NONE)
        precondition(closed == 0)
    }

    deinit { unsafe munmap(start, guardOffset + pageBytes) }

    /// The last `count` values that fit before the guard page.
    func last<Value: BitwiseCopyable>(
        _ count: Int, _: Value.Type
    ) -> UnsafeMutableBufferPointer<Value> {
        let byteCount = count * MemoryLayout<Value>.stride
        precondition(byteCount <= guardOffset)
        // SAFETY: the precondition keeps the values between `start` and the guard page, whose
        // distance in bytes is a multiple of every alignment asked for.
        let first = unsafe (start + guardOffset - byteCount).bindMemory(
            to: Value.self, capacity: count)
        return unsafe UnsafeMutableBufferPointer(start: first, count: count)
    }
}
