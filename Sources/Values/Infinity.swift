import Bytes

/// `Infinity`, `inf` in any case, or U+221E, maybe behind a sign.
enum Infinity {
    static func isInfinity(_ field: Span<UInt8>) -> Bool {
        var cursor = FieldCursor(field)
        _ = cursor.take(UInt8(ascii: "-"), or: UInt8(ascii: "+"))
        let word = field.extracting(cursor.index..<field.count)
        return word.equalsIgnoringASCIICase("inf") || word.equalsIgnoringASCIICase("infinity")
            || word.equals("\u{221E}")
    }
}
