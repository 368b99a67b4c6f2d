import Testing
import Values

/// The reader, its hot entry and the twin on seeded random fields.
@Suite struct ShapeRandomTests {
    static let fieldsPerSeed = 25_000
    /// One of each family that the hot entry tells apart.
    static let hints: [Shape] = [
        .integer, .decimal, .date, .timestamp, .boolean, .text, .code, .empty, .nullWord, .yes,
        .dateSlash, .currency,
    ]

    @Test(arguments: UInt64(1)...8)
    func `hot, slow and twin agree`(seed: UInt64) {
        var random = ShapeRandom(seed: seed)
        let twin = ShapeTwin()
        let everyHint = Shape.allCases
        var failures = 0
        for _ in 0..<Self.fieldsPerSeed where failures < 20 {
            let field = random.field()
            let slow = look(field)
            let slowTwin = twin.look(field)
            if slow != slowTwin {
                failures += 1
                Issue.record("seed \(seed): \(field.debugDescription) is \(slow), twin \(slowTwin)")
            }
            let hints = Self.hints + [everyHint[random.below(everyHint.count)]]
            if let hint = disagreeing(Array(field.utf8), slow, hints, random.below(12)) {
                failures += 1
                Issue.record("seed \(seed): \(field.debugDescription) is not hot with \(hint)")
            }
        }
    }

    @Test
    func `the random fields have every shape`() {
        var random = ShapeRandom(seed: 99)
        var seen: Set<Shape> = []
        for _ in 0..<Self.fieldsPerSeed { seen.insert(shape(random.field())) }
        #expect(seen.union([.empty]) == Set(Shape.allCases))
    }

    @Test(arguments: UInt64(1)...4)
    func `hot and slow agree on bytes that are no text`(seed: UInt64) {
        var random = ShapeRandom(seed: seed &* 1_000_003)
        var failures = 0
        for _ in 0..<Self.fieldsPerSeed where failures < 20 {
            let field = random.brokenBytes()
            let slow = ShapeReader.look(field.span)
            if let hint = disagreeing(field, slow, Self.hints, random.below(12)) {
                failures += 1
                Issue.record("seed \(seed): \(field) is not hot with \(hint)")
            }
        }
    }

    private func disagreeing(
        _ field: [UInt8], _ slow: FieldLook, _ hints: [Shape], _ before: Int
    ) -> Shape? {
        hints.first { hotLook(field, before: before, $0) != slow }
    }
}
