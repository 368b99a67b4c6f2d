/// `2024-03-14`, by words.
enum HotDate: HotFamily {
    /// Which of the ten bytes are digits.
    static let digits: UInt64 = 0b11_0110_1111

    @inline(__always)
    static func shape(_ field: borrowing FieldWindow, _ digits: UInt64) -> Shape? {
        guard field.count == ISODate.length, digits & 0x3FF == Self.digits else { return nil }
        return isDate(field.word(at: 0), day: field.lastWord.word &>> 48) ? .date : nil
    }

    /// Whether the eight bytes `2024-03-` and the two of the day, the first one lowest, are a date;
    /// the digits are known to stand where they should.
    @inline(__always)
    static func isDate(_ head: EightBytes, day: UInt64) -> Bool {
        guard head.word & 0xFF00_00FF_0000_0000 == 0x2D00_002D_0000_0000,
            head.word & 0x0F0F_0F0F != 0
        else { return false }
        let month = (head.word &>> 40 & 0x0F) &* 10 &+ (head.word &>> 48 & 0x0F)
        let number = (day & 0x0F) &* 10 &+ (day &>> 8 & 0x0F)
        if month &- 1 < 12, number &- 1 < 28 { return true }
        let pairs = head.pairs
        return isDay(
            year: Int(truncatingIfNeeded: (pairs & 0xFF) &* 100 &+ (pairs &>> 16 & 0xFF)),
            month: Int(truncatingIfNeeded: month), day: Int(truncatingIfNeeded: number))
    }

    /// The calendar's answer for a year from 1 to 9999.
    static func isDay(year: Int, month: Int, day: Int) -> Bool {
        guard month >= 1, month <= 12, day >= 1 else { return false }
        return day <= 28 || ISODate.isDay(year: year, month: month, day: day)
    }
}
