import Scanner

/// A record as a scanner read it: all that its users can ask for.
struct ScannedRecord: Equatable {
    /// The raw bytes of each field, absolute, quotes and all, without the line end.
    var fields: [Range<Int>]
    /// Absolute offset of the byte that ends the record.
    var end: Int
    /// Their offsets count from the start of the record.
    var faults: [QuoteFault]
}

/// An input as Swift source would show it, for messages.
func shown(_ bytes: [UInt8]) -> String {
    bytes.map { byte in
        switch byte {
        case 0x0A: "\\n"
        case 0x0D: "\\r"
        case 0x22, 0x5C: "\\" + String(UnicodeScalar(byte))
        case 0x20..<0x7F: String(UnicodeScalar(byte))
        default: "\\x{" + String(byte, radix: 16) + "}"
        }
    }.joined()
}
