/// `true` and `false`, by one word.
enum HotBoolean: HotFamily {
    @inline(__always)
    static func shape(_ field: borrowing FieldWindow, _ digits: UInt64) -> Shape? {
        switch field.count {
        case 4: field.lastWord.word &>> 32 == 0x6575_7274 ? .boolean : nil
        case 5: field.lastWord.word &>> 24 == 0x65_736C_6166 ? .boolean : nil
        default: nil
        }
    }
}
