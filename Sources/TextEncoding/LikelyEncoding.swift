/// The encoding that ill-formed text was probably written in.
package struct LikelyEncoding: Hashable, Sendable {
    package let charset: Charset
    /// Whether there was enough text to tell, and nothing else came near.
    package let isCertain: Bool

    package init(charset: Charset, isCertain: Bool) {
        self.charset = charset
        self.isCertain = isCertain
    }

    /// The name that IANA, ICU and iconv know it under.
    package var name: StaticString { charset.name }

    /// What `bytes` would be, in UTF-8.
    ///
    /// nil when they are not whole characters of the encoding, as half of a two-byte character.
    package func decode(_ bytes: Span<UInt8>) -> [UInt8]? {
        guard let converter = CharsetConverter(charset) else { return nil }
        return converter.utf8(of: bytes)
    }
}
