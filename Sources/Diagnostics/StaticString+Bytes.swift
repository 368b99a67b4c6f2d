import Bytes

extension StaticString {
    /// The UTF-8 bytes of the text.
    package var bytes: [UInt8] { withUTF8Buffer { unsafe Array($0) } }
}

extension [UInt8] {
    /// Appends the UTF-8 bytes of a text of ours.
    package mutating func append(_ text: StaticString) {
        append(addingCapacity: text.utf8CodeUnitCount) { $0.append(text) }
    }
}
