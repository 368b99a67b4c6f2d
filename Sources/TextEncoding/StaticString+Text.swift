extension StaticString {
    // SAFETY: the bytes are copied before the buffer ends.
    /// The UTF-8 bytes of the text.
    var textBytes: [UInt8] { withUTF8Buffer { unsafe Array($0) } }
}
