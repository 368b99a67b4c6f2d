import Bytes

/// The English names of months and weekdays, in full and short, in any case.
enum EnglishName {
    /// The month, from 1, that the word is: its full name, three letters, or `Sept`.
    static func month(_ word: Span<UInt8>) -> Int? {
        guard let (month, full) = monthStarting(key(word)) else { return nil }
        if word.count == 3 || word.equalsIgnoringASCIICase(full) { return month }
        return month == 9 && word.equalsIgnoringASCIICase("sept") ? month : nil
    }

    /// Whether the word is a weekday: its full name, three letters, `Tues`, `Thur` or `Thurs`.
    static func isWeekday(_ word: Span<UInt8>) -> Bool {
        guard let full = weekdayStarting(key(word)) else { return false }
        return word.count == 3 || word.equalsIgnoringASCIICase(full)
            || word.equalsIgnoringASCIICase("tues") || word.equalsIgnoringASCIICase("thur")
            || word.equalsIgnoringASCIICase("thurs")
    }

    /// The first three letters in lower case, the first one lowest; 0 where there are fewer.
    private static func key(_ word: Span<UInt8>) -> UInt32 {
        guard word.count >= 3 else { return 0 }
        return UInt32(word[0] | 0x20) | UInt32(word[1] | 0x20) << 8 | UInt32(word[2] | 0x20) << 16
    }

    private static func monthStarting(_ key: UInt32) -> (Int, StaticString)? {
        switch key {
        case 0x6E_616A: (1, "january")
        case 0x62_6566: (2, "february")
        case 0x72_616D: (3, "march")
        case 0x72_7061: (4, "april")
        case 0x79_616D: (5, "may")
        case 0x6E_756A: (6, "june")
        case 0x6C_756A: (7, "july")
        case 0x67_7561: (8, "august")
        case 0x70_6573: (9, "september")
        case 0x74_636F: (10, "october")
        case 0x76_6F6E: (11, "november")
        case 0x63_6564: (12, "december")
        default: nil
        }
    }

    private static func weekdayStarting(_ key: UInt32) -> StaticString? {
        switch key {
        case 0x6E_6F6D: "monday"
        case 0x65_7574: "tuesday"
        case 0x64_6577: "wednesday"
        case 0x75_6874: "thursday"
        case 0x69_7266: "friday"
        case 0x74_6173: "saturday"
        case 0x6E_7573: "sunday"
        default: nil
        }
    }
}
