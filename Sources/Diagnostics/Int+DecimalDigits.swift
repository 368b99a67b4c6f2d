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
        if number < 0 { append(0x2D) }
        var first = count
        var rest = number.magnitude
        var digits = 0
        // The last digit first, and then all of them turned round.
        repeat {
            if digits == size {
                append(0x2C)
                digits = 0
            }
            append(0x30 + UInt8(rest % 10))
            rest /= 10
            digits += 1
        } while rest > 0
        var last = count - 1
        while first < last {
            swapAt(first, last)
            first += 1
            last -= 1
        }
    }
}
