/// How plausible text is in an encoding of one byte a character.
///
/// Each character outside ASCII gives or takes points by its neighbours: letters beside letters of
/// their script and case, quotes at the edges of words, currency signs beside numbers.
struct SingleByteScore {
    private let table: SingleByteTable
    /// Points of all characters outside ASCII.
    private(set) var points = 0
    /// How many there were.
    private(set) var characters = 0

    init(table: SingleByteTable) {
        self.table = table
    }

    /// Adds one field; false when it has a byte that the encoding does not.
    mutating func add(_ field: [UInt8]) -> Bool {
        var scalars: [UInt32] = []
        for byte in field {
            guard let scalar = table.scalar(of: byte) else { return false }
            scalars.append(scalar)
        }
        let glyphs = scalars.map { Glyph($0) }
        for index in scalars.indices where scalars[index] >= 0x80 {
            let place = TextPlace(scalars: scalars, glyphs: glyphs, index: index)
            points += place.points
            characters += 1
        }
        return true
    }
}
