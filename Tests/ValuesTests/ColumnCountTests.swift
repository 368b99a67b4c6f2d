import CScanKernels
import Testing

@testable import Values

/// The quick count of a column, with every kernel, beside the slow look at each of its fields.
@Suite struct ColumnCountTests {
    static let kernels = [BLK_PORTABLE, BLK_SSE2, BLK_AVX2, BLK_NEON, BLK_AVX512].filter {
        blk_available($0)
    }
    static let families: [ShapeFamily] = [.number, .date, .timestamp, .boolean, .text]

    @Test(arguments: UInt64(1)...60)
    func `what is counted is what the slow look sees`(seed: UInt64) {
        var random = ShapeRandom(seed: seed &* 7_919)
        let fields = (0..<FieldsLeft.limit).map { _ in Array(field(&random).utf8) }
        let column = RandomColumn(fields, &random)
        let looks = column.contents.map { ShapeReader.look($0.span) }
        #expect(column.hasPlaces, "seed \(seed)")
        for family in Self.families {
            for kernel in Self.kernels {
                var left = FieldsLeft()
                let count = column.count(as: family, only: .max, left: &left, kernel)
                expect(count, left, looks, column, family, "seed \(seed), \(family), \(kernel)")
            }
        }
    }

    @Test(arguments: UInt64(1)...60)
    func `a second look sees what the slow look sees`(seed: UInt64) {
        var random = ShapeRandom(seed: seed &* 104_729)
        let fields = (0..<FieldsLeft.limit).map { number in
            Array((number % 4 == 0 ? Self.nearMiss(&random) : random.field()).utf8)
        }
        let column = RandomColumn(fields, &random)
        let hints: [Shape] = [
            .text, .dateSlash, .dateImpossible, .timestampOther, .groupedByComma, .percent,
            .nullWord, .yes,
        ]
        for kernel in Self.kernels {
            var left = FieldsLeft()
            left.takeAll(fields.count)
            column.lookAgain(&left, hint: hints[random.below(hints.count)], kernel)
            var known: Set<Shape> = []
            let looks = left.quickLooks
            for number in looks.indices {
                let quick = QuickLook(looks[number])
                if quick.isUnknown { continue }
                let content = column.contents[number]
                let slow = ShapeReader.look(content.span)
                known.insert(slow.shape)
                let note = "seed \(seed), \(kernel): \(String(decoding: content, as: UTF8.self))"
                #expect(quick.look == slow && quick.length == content.count, "\(note)")
            }
            let unknown = known.filter { $0.isUnknownToKernels }
            #expect(unknown.isEmpty, "seed \(seed): \(unknown)")
            #expect(known.count >= 10, "seed \(seed)")
        }
    }

    /// A kernel must not take a long text by its length modulo 64.
    @Test(arguments: [40, 62, 63, 64, 65, 66, 67, 100, 127, 128, 129, 192])
    func `a second look at a long text is right`(length: Int) {
        var random = ShapeRandom(seed: UInt64(length))
        let starts = [
            "+", "=", "@", ".", "#", "(", "'", "é", "１", "€", "٣", "NaN", "word ", "Jan 5 ",
            "USD 1",
        ]
        let fields = (0..<100).map { number in
            let start = starts[number % starts.count]
            let rest = number % 2 == 0 ? "1" : "x"
            let fill = max(0, length - start.utf8.count)
            return Array(
                (start + String(repeating: rest, count: fill) + (number % 3 == 0 ? "" : " ")).utf8)
        }
        let column = RandomColumn(fields, &random)
        for kernel in Self.kernels {
            var left = FieldsLeft()
            left.takeAll(fields.count)
            column.lookAgain(&left, hint: .text, kernel)
            let looks = left.quickLooks
            for number in looks.indices {
                let quick = QuickLook(looks[number])
                if quick.isUnknown { continue }
                let content = column.contents[number]
                let note = "\(kernel): \(String(decoding: content, as: UTF8.self))"
                #expect(quick.look == ShapeReader.look(content.span), "\(note)")
            }
        }
    }

    /// One of the commonest near misses, of which a second look should know nearly all.
    private static func nearMiss(_ random: inout ShapeRandom) -> String {
        let number = "\(1 + random.below(9)),\(100 + random.below(900))"
        let day = 10 + random.below(25)
        let fields = [
            number, number + ".50", number + ",000", "-" + number, "$" + number, "$0.5", "12%",
            "\(day)/0\(1 + random.below(9))/2015", "0\(1 + random.below(9)).\(day).2015",
            "\(day)/12/2015 2\(random.below(9)):54", "12-\(day)-2015 10:15:0\(random.below(9))",
            "2015-12-\(day) 10:15", "N/A", "NULL", "TRUE", "False", "yes", "Y", "#REF!", "#DIV/0!",
            "2015-12-\(day)t10:15:0\(random.below(9))z", "2015-12-\(day) 10:15:00 UTC",
            "2015-12-\(day)T10:15:00.\(random.below(900))+01:00", "2015-12-\(day)t10:15:00 +0100",
            "2015-12-\(day) 2\(random.below(9)):15:00 AM", "2015-12-\(day)T10:15:00.5",
            "2015/\(10 + random.below(4))/\(day)", "2015-\(10 + random.below(9))-\(day)",
            "0000-00-00", " word", "word ", "  12 ", " 2015-12-\(day)", "two words\t", "-", "1,50",
            "1,5",
        ]
        return fields[random.below(fields.count)]
    }

    /// One form that is not to be counted leaves the whole column.
    @Test func `forms whose places are wanted are not counted`() {
        var random = ShapeRandom(seed: 1)
        let fields = (0..<100).map { Array("\($0 % 10 == 9 ? "1.5" : "77")".utf8) }
        let column = RandomColumn(fields, &random)
        let (integers, decimals): (UInt64, UInt64) = (1 << 6, 1 << 7)
        for forms in [integers, decimals, integers | decimals] {
            var left = FieldsLeft()
            let count = column.count(as: .number, only: forms, left: &left, BLK_PORTABLE)
            let isCounted = forms == integers | decimals
            #expect((count.forms != 0) == isCounted)
            #expect((left.count == 100) == !isCounted)
        }
    }

    /// The kernels tell lengths apart by a bit for each up to 62.
    @Test(arguments: [[1, 62], [62, 63], [63, 64], [70, 64, 900], [5, 300, 63], [63], [62]])
    func `the shortest and the longest text are told at any length`(lengths: [Int]) {
        var random = ShapeRandom(seed: 1)
        let fields = (0..<100).map { [UInt8](repeating: 0x61, count: lengths[$0 % lengths.count]) }
        let column = RandomColumn(fields, &random)
        let looks = column.contents.map { ShapeReader.look($0.span) }
        for kernel in Self.kernels {
            var left = FieldsLeft()
            let count = column.count(as: .text, only: .max, left: &left, kernel)
            expect(count, left, looks, column, .text, "\(lengths), \(kernel)")
        }
    }

    private func expect(
        _ count: blk_column_count, _ left: FieldsLeft, _ looks: [FieldLook],
        _ column: RandomColumn, _ family: ShapeFamily, _ note: String
    ) {
        let kept = Set(0..<looks.count).subtracting((0..<left.count).map { left[$0] })
        #expect(kept.count == looks.count - left.count, "\(note)")
        // The last records lie too near to the end.
        #expect(kept.count > looks.count / 30, "\(note)")
        let first = Int(family.firstForm?.rawValue ?? 0)
        var forms: UInt64 = 0
        for record in kept where looks[record].shape != .empty {
            let form = Int(looks[record].shape.rawValue) - first
            guard (0..<family.formCount).contains(form), !looks[record].hasEdgeSpace else {
                Issue.record("\(note): \(column.contents[record]) is \(looks[record])")
                continue
            }
            forms += 1 << UInt64(8 * form)
        }
        #expect(count.forms == forms, "\(note)")
        #expect(count.empty == kept.count { looks[$0].shape == .empty }, "\(note)")
        let lengths = kept.map { column.contents[$0].count }
        if let shortest = lengths.min(), let longest = lengths.max() {
            #expect(count.shortest == shortest && count.longest == longest, "\(note)")
        }
        let whole = kept.filter { looks[$0].shape.isWholeNumber }
            .reduce(into: UInt64(0)) { $0 |= 1 << UInt64(column.contents[$1].count) }
        #expect(count.whole_number_lengths == whole, "\(note)")
    }

    private func field(_ random: inout ShapeRandom) -> String {
        switch random.below(6) {
        case 0: return ""
        case 1: return ["true", "false", "word", "two words", "B12 a"][random.below(5)]
        case 2: return "2024-0\(1 + random.below(9))-1\(random.below(10))"
        case 3: return "2024-0\(1 + random.below(9))-1\(random.below(10)) 10:15:00 Z"
        case 4: return ["1", "-17", "2.5", "2024", "-0.5", "100200", "007"][random.below(7)]
        default: return random.field()
        }
    }
}

/// One or two columns of which the last has the fields, some of them in quotes; or one of content
/// alone, between quotes that are none of it.
private struct RandomColumn {
    private var window: [UInt8] = []
    private var delimiters: [UInt32] = []
    private(set) var contents: [[UInt8]] = []
    private let columns: Int
    private let isContent: Bool
    /// Of content: how many entries there are for each field.
    private static let entries = 4

    init(_ fields: [[UInt8]], _ random: inout ShapeRandom) {
        columns = 1 + random.below(2)
        isContent = random.below(3) == 0
        for field in fields {
            if isContent { addContent(field) } else { add(field, &random) }
        }
    }

    private mutating func addContent(_ field: [UInt8]) {
        let before = UInt32(window.count)
        window += [0x22] + field + [0x22, 0x2C]
        delimiters += [0, 0, before, before + 1 + UInt32(field.count)]
        contents.append(field)
    }

    private mutating func add(_ field: [UInt8], _ random: inout ShapeRandom) {
        let bytes = field.filter { $0 != 0x22 && $0 != 0x2C && $0 != 0x0A && $0 != 0x0D }
        if columns == 2 {
            delimiters.append(UInt32(window.count + 1))
            window += [0x78, 0x2C]
        }
        window += random.below(4) == 0 ? [0x22] + bytes + [0x22] : bytes
        if random.below(8) == 0 { window.append(0x0D) }
        delimiters.append(UInt32(window.count))
        window.append(0x0A)
        contents.append(bytes)
    }

    func count(
        as family: ShapeFamily, only forms: UInt64, left: inout FieldsLeft, _ kernel: blk_kernel
    ) -> blk_column_count {
        var digits = DigitMap()
        digits.mark(window.span)
        return grid.count(
            column: column, as: family, digits, only: forms, left: &left, kernel: kernel)
    }

    func lookAgain(_ left: inout FieldsLeft, hint: Shape, _ kernel: blk_kernel) {
        var digits = DigitMap()
        digits.mark(window.span)
        grid.lookAgain(column: column, digits, hint: hint, left: &left, kernel: kernel)
    }

    /// Whether the grid tells of each field where its content lies.
    var hasPlaces: Bool {
        contents.indices.allSatisfy {
            Array(window[grid.content(record: $0, column: column)]) == contents[$0]
        }
    }

    private var column: Int { isContent ? 0 : columns - 1 }

    private var grid: FieldGrid {
        @_lifetime(borrow self)
        get {
            if isContent {
                return FieldGrid(
                    contentIn: window.span, between: delimiters.span,
                    firstDelimiter: Self.entries - 1, stride: Self.entries,
                    recordCount: contents.count)
            }
            return FieldGrid(
                of: window.span, delimiters: delimiters.span, firstDelimiter: 0, stride: columns,
                recordCount: contents.count, columnCount: columns)
        }
    }
}
