/// `0x1F`, maybe behind a minus.
enum HexadecimalNumber {
    static func isNumber(_ field: Span<UInt8>) -> Bool {
        var cursor = FieldCursor(field)
        _ = cursor.take(UInt8(ascii: "-"))
        guard cursor.take(UInt8(ascii: "0")),
            cursor.take(UInt8(ascii: "x"), or: UInt8(ascii: "X")), !cursor.isAtEnd
        else { return false }
        while isDigit(cursor.next) || (cursor.next | 0x20) &- 0x61 < 6 { cursor.index += 1 }
        return cursor.isAtEnd
    }
}
