/// A letter A to Z as a to z; any other byte as it is.
@inlinable
package func lowercasedASCII(_ byte: UInt8) -> UInt8 {
    byte &- 0x41 < 26 ? byte | 0x20 : byte
}

/// Whether a byte is tab, LF, VT, FF, CR or space.
@inlinable
package func isASCIIWhitespace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte &- 0x09 < 5
}
