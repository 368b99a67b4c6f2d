/// The names that columns may have (Batch File Constraints, Column Names).
enum ColumnName {
    static func isValid(_ name: String) -> Bool {
        guard (1...30).contains(name.utf8.count), let first = name.utf8.first,
            isLetter(first)
        else { return false }
        return name.utf8.allSatisfy {
            isLetter($0) || $0 == UInt8(ascii: "_")
                || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0)
        }
    }

    private static func isLetter(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
    }
}
