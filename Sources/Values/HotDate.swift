/// `2024-03-14`, by words.
package enum HotDate {
    @inlinable
    @inline(__always)
    package static func isDate(_ bytes: borrowing FieldWindow) -> Bool {
        guard bytes.count == 10 else { return false }
        return isDate(bytes.word(at: 0), day: bytes.lastWord.word &>> 48)
    }

    /// Whether the eight bytes `2024-03-` and the two of the day, the first one lowest, are a date.
    @inlinable
    @inline(__always)
    package static func isDate(_ head: EightBytes, day: UInt64) -> Bool {
        guard head.matches(0x2D30_302D_3030_3030, marks: 0xFF00_00FF_0000_0000),
            EightBytes(day | 0x3030_3030_3030_0000).areDigits
        else { return false }
        let month = (head.word &>> 40 & 0x0F) &* 10 &+ (head.word &>> 48 & 0x0F)
        let number = (day & 0x0F) &* 10 &+ (day &>> 8 & 0x0F)
        guard head.word & 0x0F0F_0F0F != 0 else { return false }
        if month &- 1 < 12, number &- 1 < 28 { return true }
        let pairs = head.pairs
        return isDay(
            year: Int(truncatingIfNeeded: (pairs & 0xFF) &* 100 &+ (pairs &>> 16 & 0xFF)),
            month: Int(truncatingIfNeeded: month), day: Int(truncatingIfNeeded: number))
    }

    /// The calendar's answer for a year from 1 to 9999.
    @inlinable
    package static func isDay(year: Int, month: Int, day: Int) -> Bool {
        guard month >= 1, month <= 12, day >= 1 else { return false }
        return day <= 28 || ISODate.isDay(year: year, month: month, day: day)
    }
}
