import Testing

@testable import Values

/// A survey reads columns by the grid of a window; a plain profile takes one field after the other.
@Suite struct ColumnSurveyTests {
    @Test(arguments: UInt64(1)...40)
    func `a survey counts what a profile counts field by field`(seed: UInt64) {
        var random = ShapeRandom(seed: seed)
        let columns = 1 + random.below(6)
        var window: [UInt8] = []
        var delimiters: [UInt32] = []
        var fields: [[[UInt8]]] = Array(repeating: [], count: columns)
        for _ in 0..<200 {
            for column in 0..<columns {
                // A column has one shape for a while, then another.
                let isUsual = random.below(4) > 0
                let field = isUsual ? usual(column, &random) : random.field()
                let bytes = Array(field.utf8).filter { $0 != 0x22 && $0 != 0x2C && $0 != 0x0A }
                let isQuoted = random.below(5) == 0
                window += isQuoted ? [0x22] + bytes + [0x22] : bytes
                fields[column].append(strippedOfReturn(bytes, isQuoted, column == columns - 1))
                if column == columns - 1, random.below(8) == 0 { window.append(0x0D) }
                delimiters.append(UInt32(window.count))
                window.append(column == columns - 1 ? 0x0A : 0x2C)
            }
        }
        var digits = DigitMap()
        digits.mark(window.span)
        var noted: [NotedField] = []
        for column in 0..<columns {
            var survey = ColumnSurvey()
            for first in stride(from: 0, to: 200, by: 25) {
                let grid = FieldGrid(
                    of: window.span, delimiters: delimiters.span, firstDelimiter: first * columns,
                    stride: columns, recordCount: 25, columnCount: columns)
                survey.read(column: column, of: grid, digits, into: &noted)
            }
            expect(survey, fields[column], "seed \(seed), column \(column)")
        }
        for field in noted {
            #expect(ShapeReader.look(window.span.extracting(field.range)) == field.look)
        }
    }

    private func expect(_ survey: ColumnSurvey, _ fields: [[UInt8]], _ note: String) {
        var profile = ColumnProfile()
        for field in fields { profile.add(ShapeReader.look(field.span), length: field.count) }
        for look in FieldLook.allKinds {
            #expect(survey.profile.count(of: look) == profile.count(of: look), "\(note): \(look)")
        }
        let lengths = survey.profile.lengths
        let digitLengths = survey.profile.digitLengths
        #expect(lengths == profile.lengths, "\(note)")
        #expect(digitLengths == profile.digitLengths, "\(note)")
        #expect(survey.profile.dateOrder == profile.dateOrder, "\(note)")
    }

    private func usual(_ column: Int, _ random: inout ShapeRandom) -> String {
        let number = 1 + random.below(28)
        switch (column + random.below(20) / 19) % 6 {
        case 0: return "2024-03-\(number < 10 ? "0" : "")\(number)"
        case 1: return "\(number * 1_117)"
        case 2: return ["true", "false"][number % 2]
        case 3: return ["+", "", "+0."][number % 3] + String(number * 37)
        case 4: return "\(number) \(100 + number * 29)\(number % 5 == 0 ? " kg" : "")"
        default: return String(repeating: "some words ", count: number % 8) + "end"
        }
    }

    /// A CR before the line end belongs to it.
    private func strippedOfReturn(_ bytes: [UInt8], _ isQuoted: Bool, _ isLast: Bool) -> [UInt8] {
        !isQuoted && isLast && bytes.last == 0x0D ? Array(bytes.dropLast()) : bytes
    }

    @Test func `the first four places of each shape are noted, not more`() {
        var survey = ColumnSurvey()
        let looks = [
            FieldLook(.integer), FieldLook(.integer, hasEdgeSpace: true), FieldLook(.empty),
        ]
        var wanted: [Int] = [0, 0, 0]
        for _ in 0..<10 {
            for (number, look) in looks.enumerated() where survey.count(look, length: 3) {
                wanted[number] += 1
            }
        }
        #expect(wanted == [4, 4, 0])
    }

    /// A quick look at the first character must not take what starts anything but text.
    @Test func `every character may start a field`() {
        for plane in [UInt32(0)..<0x3100, 0xA000..<0xD800, 0xF900..<0x10000, 0x1D400..<0x1D800] {
            for value in plane {
                guard let scalar = Unicode.Scalar(value) else { continue }
                for rest in ["", "5", " 5", "abc", "1.5", "12 kg"] {
                    let field = Array("\(String(scalar))\(rest)".utf8)
                    let slow = ShapeReader.look(field.span)
                    #expect(
                        hotLook(field, before: 9, .text) == slow,
                        "\(scalar.escaped(asASCII: true))\(rest)")
                }
            }
        }
    }
}
