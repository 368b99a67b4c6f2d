import CICU

/// ICU's own guess, by the statistics of languages: a second opinion.
enum CharsetDetector {
    /// How sure it is, in percent, that `bytes` are in the encoding `name`.
    static func confidence(_ bytes: Span<UInt8>, name: StaticString) -> Int {
        let confidence = unsafe bytes.withUnsafeBufferPointer { text in
            name.withUTF8Buffer { name in
                unsafe name.withMemoryRebound(to: CChar.self) {
                    // SAFETY: a StaticString ends with a NUL; ICU reads `text.count` bytes.
                    unsafe bli_confidence(text.baseAddress, text.count, $0.baseAddress)
                }
            }
        }
        return Int(confidence)
    }
}
