import CScanKernels

/// Where the structure of a piece of NDJSON lies; the memory is reused from one to the next.
///
/// All offsets count from the first byte of the piece.
@safe
struct JSONIndex: ~Copyable {
    /// How many entries each list can hold.
    static let capacity = 1 << 18
    /// Kernels write whole groups ahead of what they keep.
    private static let slack = 64

    private(set) var delimiterCount = 0
    private(set) var suspectCount = 0
    private(set) var escapeCount = 0
    /// The bytes before this offset are indexed.
    private(set) var indexedBytes = 0
    private let delimiterStore: UnsafeMutablePointer<UInt32>
    private let suspectStore: UnsafeMutablePointer<UInt32>
    private let escapeStore: UnsafeMutablePointer<UInt32>

    init() {
        // Pages that are never written to cost nothing, so the room is taken at once.
        unsafe delimiterStore = .allocate(capacity: Self.capacity + Self.slack)
        unsafe suspectStore = .allocate(capacity: 2 * (Self.capacity + Self.slack))
        unsafe escapeStore = .allocate(capacity: 2 * (Self.capacity + Self.slack))
    }

    deinit {
        unsafe delimiterStore.deallocate()
        unsafe suspectStore.deallocate()
        unsafe escapeStore.deallocate()
    }

    /// Each LF, and each brace, bracket, comma and colon outside strings.
    var delimiters: Span<UInt32> {
        @_lifetime(borrow self)
        get {
            // SAFETY: the first `delimiterCount` entries are initialised, and live as long as self.
            let span = unsafe Span(_unsafeStart: delimiterStore, count: delimiterCount)
            return unsafe _overrideLifetime(span, borrowing: self)
        }
    }

    /// Each byte that needs an exact look.
    var suspects: Span<UInt32> {
        @_lifetime(borrow self)
        get {
            // SAFETY: the first `suspectCount` entries are initialised, and live as long as self.
            let span = unsafe Span(_unsafeStart: suspectStore, count: suspectCount)
            return unsafe _overrideLifetime(span, borrowing: self)
        }
    }

    /// The delimiters, good as long as the index is.
    var delimiterPointer: UnsafePointer<UInt32> { unsafe UnsafePointer(delimiterStore) }

    /// The suspects, good as long as the index is.
    var suspectPointer: UnsafePointer<UInt32> { unsafe UnsafePointer(suspectStore) }

    /// Each backslash that begins an escape, good as long as the index is.
    var escapePointer: UnsafePointer<UInt32> { unsafe UnsafePointer(escapeStore) }

    /// Indexes a piece that starts a line.
    mutating func scan(_ bytes: Span<UInt8>, kernel: ScanKernel) {
        unsafe bytes.withUnsafeBufferPointer { buffer in
            var result = unsafe blk_json_index()
            // SAFETY: each list has room for what its capacity says.
            unsafe result.delimiters = delimiterStore
            unsafe result.delimiter_capacity = Self.capacity + Self.slack
            unsafe result.suspects = suspectStore
            unsafe result.suspect_capacity = Self.capacity + Self.slack
            unsafe result.escapes = escapeStore
            unsafe result.escape_capacity = Self.capacity + Self.slack
            unsafe blk_index_json(kernel.raw, buffer.baseAddress, buffer.count, &result)
            unsafe delimiterCount = result.delimiter_count
            unsafe suspectCount = result.suspect_count
            unsafe indexedBytes = result.indexed
            unsafe escapeCount = result.escape_count
        }
        if escapeCount > 0 { addSuspectEscapes(in: bytes) }
    }

    /// Adds the escapes that are not in order to the suspects, keeping their order.
    private mutating func addSuspectEscapes(in bytes: Span<UInt8>) {
        // SAFETY: the first entries are initialised; the others have room for as many.
        let badStore = unsafe escapeStore + escapeCount
        var bad = 0
        var behind = 0
        for index in 0..<escapeCount {
            let offset = unsafe Int(escapeStore[index])
            guard offset >= behind else { continue }
            switch JSONEscape.read(bytes, at: offset) {
            case .character(let length): behind = offset + length
            case .nul, .loneSurrogate, .invalid:
                unsafe badStore[bad] = UInt32(offset)
                bad += 1
            }
        }
        guard bad > 0 else { return }
        // From the back, so that no entry is overwritten before it is moved.
        var old = suspectCount
        suspectCount += bad
        var place = suspectCount
        while bad > 0 {
            place -= 1
            // SAFETY: `place` is below twice the capacity, which the store has room for.
            let last = unsafe badStore[bad - 1]
            if old > 0, unsafe suspectStore[old - 1] > last {
                old -= 1
                unsafe suspectStore[place] = suspectStore[old]
            } else {
                bad -= 1
                unsafe suspectStore[place] = last
            }
        }
    }
}
