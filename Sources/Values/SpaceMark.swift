/// The spaces outside ASCII that people put between the digits of a number, or before a unit.
enum SpaceMark {
    /// The bytes of a no-break, thin or narrow no-break space at `index`; 0 where there is none.
    static func length(_ field: Span<UInt8>, at index: Int) -> Int {
        guard index + 1 < field.count else { return 0 }
        if field[index] == 0xC2 { return field[index + 1] == 0xA0 ? 2 : 0 }
        guard index + 2 < field.count, field[index] == 0xE2, field[index + 1] == 0x80 else {
            return 0
        }
        return field[index + 2] == 0xAF || field[index + 2] == 0x89 ? 3 : 0
    }
}
