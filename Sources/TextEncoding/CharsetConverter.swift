import CICU

/// ICU's converter from one encoding, closed when it goes out of scope.
///
/// The pointer is made here, never leaves, and is valid until `deinit`.
@safe
struct CharsetConverter: ~Copyable {
    private let charset: Charset
    private let raw: OpaquePointer

    /// nil when ICU was built without the encoding.
    init?(_ charset: Charset) {
        let opened = charset.name.withUTF8Buffer { name in
            unsafe name.withMemoryRebound(to: CChar.self) {
                // SAFETY: a StaticString ends with a NUL.
                unsafe bli_open_converter($0.baseAddress)
            }
        }
        guard let opened = unsafe opened else { return nil }
        self.charset = charset
        unsafe raw = opened
    }

    // SAFETY: no copy of the pointer outlives the value.
    deinit { unsafe bli_close_converter(raw) }

    /// The UTF-16 units of `bytes`; nil when a byte or pair is undefined, or the last one is cut.
    func units(of bytes: Span<UInt8>) -> [UInt16]? {
        guard bytes.count > 0 else { return [] }
        var written = 0
        let capacity = 2 * bytes.count
        let units = unsafe [UInt16](unsafeUninitializedCapacity: capacity) { buffer, count in
            unsafe bytes.withUnsafeBufferPointer { source in
                // SAFETY: ICU reads `source.count` bytes and writes at most `capacity` units.
                unsafe written = bli_convert(
                    raw, source.baseAddress, source.count, buffer.baseAddress, capacity)
            }
            count = max(written, 0)
        }
        return written < 0 || units.contains { isHole($0) } ? nil : units
    }

    /// The UTF-8 of `bytes`; nil as for `units(of:)`.
    func utf8(of bytes: Span<UInt8>) -> [UInt8]? {
        guard let units = units(of: bytes) else { return nil }
        let capacity = 3 * units.count
        guard capacity > 0 else { return [] }
        var written = 0
        let text = unsafe [UInt8](unsafeUninitializedCapacity: capacity) { buffer, count in
            unsafe units.withUnsafeBufferPointer { source in
                // SAFETY: ICU reads `source.count` units and writes at most `capacity` bytes.
                unsafe written = bli_utf8(
                    source.baseAddress, source.count, buffer.baseAddress, capacity)
            }
            count = max(written, 0)
        }
        return written < 0 ? nil : text
    }

    /// Whether ICU filled a hole of the encoding: with a C1 control or a private character.
    private func isHole(_ unit: UInt16) -> Bool {
        switch unit {
        case 0x80...0x9F: charset != .iso88591
        // Apple's logo in macintosh and the corporate characters of the East.
        case 0xE000...0xF8FF, 0xFFFD: true
        default: false
        }
    }
}
