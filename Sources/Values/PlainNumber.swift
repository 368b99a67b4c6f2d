/// A number as the Batch File Constraints have it: `-?[0-9]+(\.[0-9]+)?`.
package enum PlainNumber {
    package static func isNumber(_ field: Span<UInt8>) -> Bool {
        var index = 0
        if index < field.count, field[index] == UInt8(ascii: "-") { index += 1 }
        let whole = digitsEnd(field, from: index)
        guard whole > index else { return false }
        guard whole < field.count else { return true }
        guard field[whole] == UInt8(ascii: ".") else { return false }
        let fraction = digitsEnd(field, from: whole + 1)
        return fraction > whole + 1 && fraction == field.count
    }

    /// Behind the run of ASCII digits that starts at `start`.
    static func digitsEnd(_ field: Span<UInt8>, from start: Int) -> Int {
        var index = start
        while index < field.count, isDigit(field[index]) { index += 1 }
        return index
    }
}

@inline(__always)
func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }
