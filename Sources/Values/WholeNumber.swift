/// A run of ASCII digits, told apart by what else it may be.
enum WholeNumber {
    static let serialDays = 20_000...60_000
    /// 2001-09-09 to 2039-09-18.
    static let epochSeconds = 1_000_000_000...2_200_000_000
    static let epochMilliseconds = 1_000_000_000_000...2_200_000_000_000

    /// The shape of a field that holds digits alone, at least one.
    static func shape(_ field: Span<UInt8>) -> Shape {
        if field.count == 1 { return field[0] <= UInt8(ascii: "1") ? .zeroOrOne : .integer }
        if field[0] == UInt8(ascii: "0") { return .leadingZero }
        switch field.count {
        case 4: return CompactDate.years.contains(value(field)) ? .year : .integer
        case 5: return serialDays.contains(value(field)) ? .serialDay : .integer
        case 8: return CompactDate.isDay(value(field)) ? .compactDate : .integer
        case 10: return epochSeconds.contains(value(field)) ? .epoch : .integer
        case 13: return epochMilliseconds.contains(value(field)) ? .epoch : .integer
        default: return .integer
        }
    }

    /// Exact for up to 18 digits.
    private static func value(_ field: Span<UInt8>) -> Int {
        var value = 0
        for index in field.indices { value = value * 10 + Int(field[index] & 0x0F) }
        return value
    }
}
