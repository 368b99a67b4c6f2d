/// Writes a number that has an exponent without one.
enum ExponentMender {
    /// What a double can hold takes up to 309 digits before the point; so many help nobody.
    private static let limitDigits = 40

    /// The same number, exactly; nil where that takes more than 40 digits.
    static func plain(_ value: Span<UInt8>) -> [UInt8]? {
        var cursor = FieldCursor(value)
        let isNegative = cursor.take(UInt8(ascii: "-"))
        if !isNegative { _ = cursor.take(UInt8(ascii: "+")) }
        var digits: [UInt8] = []
        take(&cursor, &digits)
        let wholeCount = digits.count
        if cursor.take(UInt8(ascii: ".")) { take(&cursor, &digits) }
        guard !digits.isEmpty, cursor.take(UInt8(ascii: "e"), or: UInt8(ascii: "E")) else {
            return nil
        }
        let isDown = cursor.take(UInt8(ascii: "-"))
        if !isDown { _ = cursor.take(UInt8(ascii: "+")) }
        let power = cursor.takeDigits()
        guard (1...3).contains(power.count), cursor.isAtEnd else { return nil }
        let point = wholeCount + (isDown ? -power.value : power.value)
        guard abs(point) <= limitDigits, digits.count <= limitDigits else { return nil }
        return (isNegative ? [UInt8(ascii: "-")] : []) + number(digits, point: point)
    }

    @_lifetime(cursor: copy cursor)
    private static func take(_ cursor: inout FieldCursor, _ digits: inout [UInt8]) {
        while isDigit(cursor.next) {
            digits.append(cursor.next)
            cursor.index += 1
        }
    }

    /// The digits with a point before the one at `point`, and zeros where there are none.
    private static func number(_ digits: [UInt8], point: Int) -> [UInt8] {
        let zero = UInt8(ascii: "0")
        let front = [UInt8](repeating: zero, count: max(0, -point))
        let back = [UInt8](repeating: zero, count: max(0, point - digits.count))
        let all = front + digits + back
        let wholeCount = max(0, point)
        let whole = all[..<wholeCount].drop { $0 == zero }
        let decimals = all[wholeCount...]
        return (whole.isEmpty ? [zero] : Array(whole))
            + (decimals.isEmpty ? [] : [UInt8(ascii: ".")] + decimals)
    }
}
