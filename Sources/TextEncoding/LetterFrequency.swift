/// How often letters are met in names and words, in points of a score.
enum LetterFrequency {
    /// Points of a lower-case letter outside ASCII; 0 for one of no language that is looked for.
    static func points(of scalar: UInt32) -> Int { pointsByScalar[scalar] ?? 0 }

    private static let pointsByScalar: [UInt32: Int] = {
        var points: [UInt32: Int] = [:]
        for (each, letters) in tables {
            let bytes = letters.textBytes
            var steps = UTF8Steps(0..<bytes.count)
            while let step = steps.next(in: bytes.span) {
                guard let scalar = step.scalar else { continue }
                // The first table that has a letter tells.
                points[scalar] = points[scalar] ?? each
            }
        }
        return points
    }()

    /// The points, and the letters that have them.
    private static let tables: [(Int, StaticString)] = [
        (3, "éèáíóúüöäñçàãßоеаинтсрвлαοιετνσςηρκπיולהמר"),
        (2, "êîôâëïåøæõłąęśżńćźışğš"),
        (1, "ùûõœžýčěřůőűþкмдпуяыьгзбчй"),
        // No word of a larger language has it inside; as a byte, FF is damage more often.
        (-8, "ÿ"),
        (-2, "ðъ"),
        // Serbian and Macedonian alone have them.
        (-4, "ѓќђћџљњѕј"),
    ]
}
