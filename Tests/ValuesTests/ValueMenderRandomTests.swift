import Testing
import Values

struct ValueMenderRandomTests {
    private static let columns = [
        "50*2024-03-14 | 1*13/01/2024", "50*2024-03-14 10:00:00Z | 1*01/13/2024 10:00", "50*true",
        "50*12.5 | 50*-7", "50*1,50", "50*some text", "50*NULL",
    ]

    private static let pieces = [
        "2024", "03", "14", "1", "0", "12", "234", "567", "-", "/", ".", ",", " ", ":", "T", "Z",
        "+", "e", "E", "(", ")", "$", "EUR", "%", "_", "'", "Mar", "th", "W", "PM", "am", "UTC",
        "true", "N", "x", "\u{A0}", "\u{2212}", "\u{661}", "\u{66B}", "\u{20AC}", "9999", "00",
        "99999999999999999999", "NULL", "#",
    ]

    @Test(arguments: 0..<8)
    func `a value of any pieces is mended into its column's kind or left alone`(seed: UInt64) {
        var random = ColumnRandom(seed: seed)
        for text in Self.columns {
            let verdict = ColumnSample(text).verdict
            for _ in 0..<1500 {
                let value = (0...random.number(below: 8)).map { _ in
                    Self.pieces[random.number(below: Self.pieces.count)]
                }.joined()
                let bytes = Array(value.utf8)
                let look = ShapeReader.look(bytes.span)
                guard
                    let mended = ValueMender.mend(bytes.span, shape: look.shape, verdict: verdict),
                    let kind = verdict.kind?.shapeKind, !mended.bytes.isEmpty
                else { continue }
                let now = ShapeReader.look(mended.bytes.span)
                #expect(
                    now.shape.strictKind == kind && !now.hasEdgeSpace,
                    "seed \(seed), \(text): \(value) as \(mended.bytes)")
            }
        }
    }

    @Test(arguments: 0..<4)
    func `bytes of no text make no trap`(seed: UInt64) {
        var random = ColumnRandom(seed: seed)
        let verdicts = Self.columns.map { ColumnSample($0).verdict }
        for _ in 0..<200 {
            let bytes = (0..<random.number(below: 12)).map { _ in
                UInt8(random.number(below: 256))
            }
            // The shape may be another than the bytes have: nothing is read beyond them.
            for shape in Shape.allCases {
                for verdict in verdicts {
                    _ = ValueMender.mend(bytes.span, shape: shape, verdict: verdict)
                }
            }
        }
    }
}
