/// The bytes that the CSV grammar gives a meaning (RFC 4180 §2).
package enum CSVSyntax {
    package static let quote = UInt8(ascii: "\"")
    package static let lineFeed: UInt8 = 0x0A
    package static let carriageReturn: UInt8 = 0x0D

    /// Whether a byte ends a line.
    @inlinable
    package static func isLineEnd(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }
}
