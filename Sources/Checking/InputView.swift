/// Bytes of an input that are in memory, and where in the input they lie.
struct InputView: ~Escapable {
    let bytes: Span<UInt8>
    /// Absolute offset of the first byte.
    let startOffset: Int

    @_lifetime(copy bytes)
    init(bytes: Span<UInt8>, startOffset: Int) {
        self.bytes = bytes
        self.startOffset = startOffset
    }

    /// Absolute offset behind the last byte.
    var endOffset: Int { startOffset + bytes.count }

    /// The bytes of an absolute range, which must be in memory.
    @_lifetime(copy self)
    func slice(_ range: Range<Int>) -> Span<UInt8> {
        bytes.extracting((range.lowerBound - startOffset)..<(range.upperBound - startOffset))
    }

    /// The byte at an absolute offset; nil where it is not in memory.
    func byte(at offset: Int) -> UInt8? {
        offset >= startOffset && offset < endOffset ? bytes[offset - startOffset] : nil
    }
}
