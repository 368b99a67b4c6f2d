import Testing
import Values

@Suite struct ShapeReaderTests {
    @Test(arguments: ShapeExamples.all)
    func `each example has its shape, and no field close by has it`(row: ShapeExamples) {
        for field in row.examples { #expect(shape(field) == row.shape, "\(field)") }
        for field in row.others { #expect(shape(field) != row.shape, "\(field)") }
        #expect(row.shape == .empty || row.examples.count >= 5)
        #expect(row.others.count >= 5)
    }

    @Test
    func `every shape has its examples, and raw values fill 64 places`() {
        #expect(Set(ShapeExamples.all.map(\.shape)) == Set(Shape.allCases))
        #expect(Shape.allCases.map(\.rawValue) == Array(0..<64))
    }

    @Test
    func `every example gets the same look from the reader, its hot entry and the twin`() {
        let twin = ShapeTwin()
        for field in ShapeExamples.all.flatMap({ $0.examples + $0.others }) {
            let slow = look(field)
            #expect(twin.look(field) == slow, "\(field)")
            for hint in Shape.allCases {
                #expect(hotLook(Array(field.utf8), before: 9, hint) == slow, "\(field) \(hint)")
            }
        }
    }

    @Test
    func `the facts of the shapes agree with each other`() {
        for shape in Shape.allCases {
            #expect(!shape.isPlain || shape.nearMissKind != nil, "\(shape)")
            #expect(!shape.isPlain || shape.strictKind == nil, "\(shape)")
            #expect(!shape.isBlank || shape.strictKind == nil && shape.nearMissKind == nil)
            #expect(shape.strictKind == nil || shape.strictKind != shape.nearMissKind, "\(shape)")
            #expect(!shape.isWholeNumber || shape.strictKind == .number, "\(shape)")
        }
        #expect(Shape.allCases.filter(\.isBlank).last == .hashes)
    }

    @Test(arguments: [
        ("3/14/2024", DateOrderEvidence.secondOverTwelve), ("14/3/2024", .firstOverTwelve),
        ("3/4/2024", .either), ("14.03.24", .firstOverTwelve), ("15-12-31", .firstOverTwelve),
        ("3/14/2024 10:00", .secondOverTwelve), ("2024/3/14", .inapplicable),
        ("31/31/2024", .inapplicable), ("14 Mar 2024", .inapplicable),
        ("3/14/2024 25:00", .inapplicable),
    ])
    func `a date in an unknown order tells what it knows of it`(
        field: String, order: DateOrderEvidence
    ) {
        #expect(look(field).dateOrder == order)
    }

    /// What real files have, and what no rule may take for a date or a number that is wrong.
    @Test(arguments: [
        "10:15", "10:15:00", "10:15 AM", "2-10", "2-4 weeks", "1/2", "16:9", "3-1", "0:2",
        "192.168.1.1", "10.0.0.255", "::1", "1.2.3", "v2.0.1", "1.10.0-rc.1", "12.34.5678.9",
        "AB.12/34", "A-1/2", "48.8566, 2.3522", "48.8566,2.3522", "52\u{B0}31'N",
        "+49 30 123456", "+1-555-123-4567", "555-123-4567", "(555) 123-4567", "12 a", "12a",
        "12 A", "1st", "3rd", "K21.9", "SW1A 1AA", "O'Brien", "Namibia", "NASA", "yes please",
        "- text", "@handle", "# heading", "3 for $5", "it costs $5", "Mar", "March", "May",
        "1e10ab", "00e12f", "1984-2001", "PT5M", "P1D", "true story", "5'11\"", "A4", "C++",
        "TOP 10", "100 Main St", "1.234.56", "12-34-56-78", "M\u{FC}ller", "Nguy\u{1EC5}n",
    ])
    func `a hard innocent is text`(field: String) {
        #expect([.text, .code].contains(shape(field)), "\(shape(field))")
    }

    @Test
    func `each unit and each currency code is found in its list`() {
        for unit in TwinNumbers.units {
            #expect(shape("5 \(unit)") == .unit, "\(unit)")
            #expect(shape("5 \(unit.uppercased())") == .unit, "\(unit)")
            #expect(shape("5 \(unit)q") == .text, "\(unit)")
        }
        for code in TwinNumbers.codes {
            #expect(shape("5 \(code)") == .currency, "\(code)")
            #expect(shape("\(code) 5") == .currency, "\(code)")
            #expect(shape("5 \(code.lowercased())") == .text, "\(code)")
        }
    }

    @Test
    func `an edge space is told, and does not change the shape`() {
        let spaces = [" ", "\t", "\u{A0}", "\u{3000}", "\u{1680}", "\u{2003}", "\u{85}", "\r\n"]
        for field in ["5", "2024-03-14", "Anna", "N/A", "true", "12 kg"] {
            for space in spaces {
                for padded in [space + field, field + space, space + field + space] {
                    #expect(look(padded).shape == shape(field))
                    #expect(look(padded).hasEdgeSpace)
                }
            }
            #expect(!look(field).hasEdgeSpace)
        }
        #expect(!look("  ").hasEdgeSpace)
    }
}

func look(_ field: String) -> FieldLook {
    let bytes = Array(field.utf8)
    return ShapeReader.look(bytes.span)
}

func shape(_ field: String) -> Shape { look(field).shape }

/// The hot look at a field with digits in front of it and behind it, which are none of it.
func hotLook(_ field: [UInt8], before: Int, _ hint: Shape) -> FieldLook {
    let window =
        [UInt8](repeating: 0x31, count: before) + field + [UInt8](repeating: 0x32, count: 3)
    var digits = DigitMap()
    digits.mark(window.span)
    return ShapeReader.look(before..<before + field.count, in: window.span, digits, hint: hint)
}
