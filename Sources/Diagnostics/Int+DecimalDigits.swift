extension Int {
    /// The number in ASCII digits, with a leading minus where it is negative.
    package var decimalDigits: [UInt8] {
        var digits: [UInt8] = []
        var rest = magnitude
        repeat {
            digits.append(0x30 + UInt8(rest % 10))
            rest /= 10
        } while rest > 0
        if self < 0 { digits.append(0x2D) }
        return digits.reversed()
    }

    /// The number with a comma between groups of three digits: `1,234,567`.
    package var groupedDigits: [UInt8] {
        let digits = magnitude < 1_000 ? decimalDigits : Int(magnitude).decimalDigits
        guard magnitude >= 1_000 else { return digits }
        var grouped: [UInt8] = self < 0 ? [0x2D] : []
        for (index, digit) in digits.enumerated() {
            if index > 0, (digits.count - index).isMultiple(of: 3) { grouped.append(0x2C) }
            grouped.append(digit)
        }
        return grouped
    }
}
