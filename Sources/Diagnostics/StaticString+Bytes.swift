extension StaticString {
    /// The UTF-8 bytes of the text.
    package var bytes: [UInt8] { withUTF8Buffer { unsafe Array($0) } }
}
