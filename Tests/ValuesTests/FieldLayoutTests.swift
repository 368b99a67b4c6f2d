import Testing

@testable import Values

/// That the layout of a field tells its shape, where `Shape.isToldByLayout` says so.
@Suite struct FieldLayoutTests {
    /// Every field of up to four of these characters, and one with other digits.
    @Test func `other digits leave a near miss of a number what it is`() {
        let characters = Array("10.,' +-()%e$kg_x".utf8)
        var random = ShapeRandom(seed: 1)
        var told = 0
        for length in 1...4 {
            var places = Array(repeating: 0, count: length)
            repeat {
                let field = places.map { characters[$0] }
                told += expectSame(field, &random) ? 1 : 0
            } while next(&places, characters.count)
        }
        #expect(told > 500)
    }

    @Test(arguments: UInt64(1)...20)
    func `other digits leave a random field what it is`(seed: UInt64) {
        var random = ShapeRandom(seed: seed &* 15_485_863)
        var told = 0
        for number in 0..<600 {
            let field = number % 3 == 0 ? random.field() : Self.pieces(&random)
            told += expectSame(Array(field.utf8), &random) ? 1 : 0
        }
        #expect(told > 10, "seed \(seed)")
    }

    /// Up to six of the pieces that near misses of a number are made of.
    private static func pieces(_ random: inout ShapeRandom) -> String {
        let pieces = [
            "1", "12", "123", "123", "0", "2024", ",", ",123", ".", ".123", " ", " 123", "'123",
            "%", "$", "€", "EUR ", " kg", " h", "-", "(", ")", "+", "E+", "0x", "_123", "\u{2212}",
        ]
        return (0...random.below(6)).map { _ in pieces[random.below(pieces.count)] }.joined()
    }

    /// Whether the layout tells what the field is: then one with other digits has to be the same.
    private func expectSame(_ field: [UInt8], _ random: inout ShapeRandom) -> Bool {
        let look = ShapeReader.look(field.span)
        guard look.shape.isToldByLayout, let layout = layout(of: field) else { return false }
        let other = withOtherDigits(field, &random)
        let text = String(decoding: other, as: UTF8.self)
        #expect(self.layout(of: other) == layout, "\(text)")
        #expect(ShapeReader.look(other.span) == look, "\(text)")
        return true
    }

    /// The field with other digits, but for a zero that is the first of them.
    private func withOtherDigits(_ field: [UInt8], _ random: inout ShapeRandom) -> [UInt8] {
        let first = field.firstIndex(where: isDigit)
        return field.indices.map { index in
            guard isDigit(field[index]) else { return field[index] }
            if index != first { return 0x30 + UInt8(random.below(10)) }
            return field[index] == 0x30 ? 0x30 : 0x31 + UInt8(random.below(9))
        }
    }

    @Test func `fields have one layout where nothing but digits differs`() {
        #expect(layout(of: "1,234.50") == layout(of: "9,876.01"))
        #expect(layout(of: "12 kg") == layout(of: "90 kg"))
        #expect(layout(of: "1.234.567,89 EU") == layout(of: "9.876.543,21 EU"))
        for (field, other) in [
            ("0,5", "1,5"), ("1,5", "1,50"), ("1,5", "1.5"), ("12 kg", "12 KG"),
            ("1.234.567,89 EU", "1.234.567,89 US"), ("1.234.567,89 EU", "1.234.5678,9 EU"),
        ] {
            #expect(layout(of: field) != layout(of: other), "\(field) \(other)")
        }
    }

    @Test func `a field without digits or of more than 16 bytes has no layout`() {
        for field in ["", "-", "word", "12345678901234567"] { #expect(layout(of: field) == nil) }
        for field in ["1", "word 5", "1234567890123456"] { #expect(layout(of: field) != nil) }
    }

    private func layout(of field: String) -> FieldLayout? { layout(of: Array(field.utf8)) }

    /// The layout of a field that stands in a window with digits on both its sides.
    private func layout(of field: [UInt8]) -> FieldLayout? {
        let window = Array("90817,".utf8) + Array(repeating: 0x2C, count: 8) + field + [0x35]
        var digits = DigitMap()
        digits.mark(window.span)
        let range = 14..<(14 + field.count)
        return FieldLayout(FieldWindow(range, in: window.span), digits.marks(from: 14))
    }

    /// Counts on, the last place first; false behind the last number.
    private func next(_ places: inout [Int], _ base: Int) -> Bool {
        for index in places.indices.reversed() {
            places[index] += 1
            if places[index] < base { return true }
            places[index] = 0
        }
        return false
    }
}
