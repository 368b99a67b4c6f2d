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
        append(digitsOf: number, groupedBy: .max)
    }

    /// Appends a number with a comma between groups of three digits: `1,234,567`.
    package mutating func append(groupedDigitsOf number: Int) {
        append(digitsOf: number, groupedBy: 3)
    }

    private mutating func append(digitsOf number: Int, groupedBy size: Int) {
        // From the last sign to the first: nineteen digits, six commas and a minus at most.
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
        for index in first..<signs.count { append(signs[index]) }
    }
}
