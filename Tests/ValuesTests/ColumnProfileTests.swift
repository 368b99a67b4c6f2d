import Testing
import Values

struct ColumnProfileTests {
    /// All that a profile tells, to compare.
    private func facts(_ profile: ColumnProfile) -> [Int] {
        Shape.allCases.flatMap { [profile.count($0), profile.edgeCount($0)] } + [
            profile.total, profile.valueCount, profile.dayFirstCount, profile.monthFirstCount,
            profile.lengths?.lowerBound ?? -1, profile.lengths?.upperBound ?? -1,
            profile.digitLengths?.lowerBound ?? -1, profile.digitLengths?.upperBound ?? -1,
        ]
    }

    private static let values = [
        "", " ", "NULL", "N/A", "#REF!", "###", "2024-03-14", " 2024-03-14", "03/14/2024",
        "14.03.2024", "01/02/2024", "14/3/24", "2024-03-14 10:00:00Z", "14/03/2024 10:00", "true",
        "yes ", "0", "1", "007", "12345", "123456789 ", "-12", "1.5", "1,234", "$5", "5%", "AB-1",
        "some text", " text",
    ]

    @Test func `a profile is at most 1 KiB`() {
        #expect(MemoryLayout<ColumnProfile>.stride <= 1024)
    }

    @Test(arguments: 0..<50)
    func `parts merged are the whole`(seed: UInt64) {
        var random = ColumnRandom(seed: seed)
        var whole = ColumnProfile()
        var merged = ColumnProfile()
        for _ in 0..<random.number(below: 6) {
            var part = ColumnProfile()
            for _ in 0..<random.number(below: 40) {
                let value = Array(Self.values[random.number(below: Self.values.count)].utf8)
                let look = ShapeReader.look(value.span)
                whole.add(look, length: value.count)
                part.add(look, length: value.count)
            }
            merged.merge(part)
        }
        #expect(facts(merged) == facts(whole), "seed \(seed)")
    }

    @Test func `counts with edge space go past four thousand million`() {
        var profile = ColumnProfile()
        profile.add(FieldLook(.text, hasEdgeSpace: true), length: 5)
        for _ in 0..<33 {
            let copy = profile
            profile.merge(copy)
        }
        #expect(profile.count(.text) == 1 << 33)
        #expect(profile.edgeCount(.text) == 1 << 33)
        #expect(profile.edgeCount(.code) == 0)
    }

    @Test func `a profile without fields has no lengths`() {
        let profile = ColumnProfile()
        #expect(profile.lengths == nil)
        #expect(profile.digitLengths == nil)
        #expect(profile.total == 0)
        #expect(profile.dateOrder == .unknown)
    }

    @Test func `lengths are those of the content, and digits count without edge space`() {
        let profile = ColumnSample("1*12345 | 1* 1234567 | 1*abc | 1*").profile
        #expect(profile.lengths == 0...8)
        #expect(profile.digitLengths == 5...5)
        #expect(profile.total == 4)
        #expect(profile.valueCount == 3)
    }

    @Test(arguments: [
        ("1*01/02/2024", ColumnDateOrder.unknown), ("1*01/13/2024", .monthFirst),
        ("1*13/01/2024", .dayFirst), ("1*13.01.2024 10:00", .dayFirst),
        ("1*13/01/2024 | 1*01/13/2024", .contradictory), ("1*2024-13-01 | 1*5", .unknown),
        // The first part may be the year.
        ("1*15-12-31 | 1*01/13/2024", .monthFirst), ("1*13/01/24", .unknown),
    ])
    func `a part over twelve tells the order`(column: String, order: ColumnDateOrder) {
        #expect(ColumnSample(column).profile.dateOrder == order)
    }
}
