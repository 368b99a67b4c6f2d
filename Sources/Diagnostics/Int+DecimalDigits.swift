import Bytes

extension Int {
    /// The number in ASCII digits, with a leading minus where it is negative.
    package var decimalDigits: [UInt8] {
        var digits: [UInt8] = []
        digits.append(digitsOf: self)
        return digits
    }

    /// The number with a comma between groups of three digits: `1,234,567`.
    package var groupedDigits: [UInt8] {
        var digits: [UInt8] = []
        digits.append(groupedDigitsOf: self)
        return digits
    }
}

extension [UInt8] {
    /// Appends a number in ASCII digits, with a leading minus where it is negative.
    package mutating func append(digitsOf number: Int) {
        append(addingCapacity: Int.mostSigns) { $0.append(digitsOf: number) }
    }

    /// Appends a number with a comma between groups of three digits: `1,234,567`.
    package mutating func append(groupedDigitsOf number: Int) {
        append(addingCapacity: Int.mostSigns) { $0.append(digitsOf: number, groupedBy: 3) }
    }
}

extension Int {
    /// The most bytes that a number takes: nineteen digits, six commas and a minus.
    package static var mostSigns: Int { 26 }
}

extension OutputSpan where Element == UInt8 {
    /// Appends a number in ASCII digits, with a leading minus where it is negative, and with a comma
    /// between groups of so many. Traps when there is no room for it.
    package mutating func append(digitsOf number: Int, groupedBy size: Int = .max) {
        // Most numbers of a report are ordinals of columns.
        if (0..<10).contains(number) { return append(0x30 + UInt8(truncatingIfNeeded: number)) }
        // From the last sign to the first.
        var signs = InlineArray<26, UInt8>(repeating: 0x2D)
        var first = signs.count
        var rest = number.magnitude
        var digits = 0
        repeat {
            if digits == size {
                first -= 1
                signs[first] = 0x2C
                digits = 0
            }
            first -= 1
            signs[first] = 0x30 + UInt8(truncatingIfNeeded: rest % 10)
            rest /= 10
            digits += 1
        } while rest > 0
        if number < 0 { first -= 1 }
        append(copying: signs.span.extracting(first..<signs.count))
    }
}
