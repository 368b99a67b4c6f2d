import CICU

/// Converts a text of another encoding to UTF-8, a stretch at a time.
///
/// The pointer is made here, never leaves, and is valid until `deinit`.
@safe
package struct Transcoder: ~Copyable {
    private static let bufferBytes = 64 << 10

    private let raw: OpaquePointer
    private var buffer = [UInt8](repeating: 0, count: Transcoder.bufferBytes)

    /// Starts on a text in the encoding that ICU knows under a name; nil when it knows none.
    package init?(_ name: [UInt8]) {
        guard !name.isEmpty, !name.contains(0) else { return nil }
        let text = name.map { CChar(bitPattern: $0) } + [0]
        let opened = unsafe text.withUnsafeBufferPointer {
            // SAFETY: the array ends with NUL.
            unsafe bli_open_transcoder($0.baseAddress)
        }
        guard let opened = unsafe opened else { return nil }
        unsafe raw = opened
    }

    // SAFETY: no copy of the pointer outlives the value.
    deinit { unsafe bli_close_transcoder(raw) }

    /// Takes in the next bytes and hands on what they are in UTF-8; `isLast` says that none come
    /// behind them. False when something is undefined in the encoding, or cut.
    package mutating func convert<Failure: Error>(
        _ bytes: Span<UInt8>, isLast: Bool, _ handOn: (Span<UInt8>) throws(Failure) -> Void
    ) throws(Failure) -> Bool {
        var taken = 0
        while true {
            var used = 0
            var hasMore = false
            let written = convert(
                bytes.extracting(taken..<bytes.count), isLast: isLast, &used, &hasMore)
            guard written >= 0 else { return false }
            try handOn(buffer.span.extracting(0..<written))
            taken += used
            guard hasMore else { return true }
        }
    }

    private mutating func convert(
        _ bytes: Span<UInt8>, isLast: Bool, _ used: inout Int, _ hasMore: inout Bool
    ) -> Int {
        unsafe bytes.withUnsafeBufferPointer { source in
            unsafe buffer.withUnsafeMutableBufferPointer { target in
                // SAFETY: ICU reads `source.count` bytes and writes at most `target.count`.
                unsafe bli_transcode(
                    raw, source.baseAddress, source.count, &used, isLast, target.baseAddress,
                    target.count, &hasMore)
            }
        }
    }
}
