import Bytes
import Diagnostics
import Testing
import Values

@testable import Checking

/// Records with faults between and in them are read column by column too: held against a look at
/// one field after the other.
@Suite struct GatheredValuesTests {
    /// What is known of a column: by the words for a look, how often it occurs and its first places.
    private struct Seen: Equatable, CustomStringConvertible {
        var count = 0
        var places: [String] = []

        var description: String { "\(count) at \(places)" }
    }

    private static let values = [
        ["17", "4", "0.5", "", "1,234", "n/a", "x"], ["2024-03-14", "03/14/2024", "", "soon"],
        ["red", "deep blue", "N/A", "yes", ""], ["true", "false", "TRUE", "1", ""],
    ]

    @Test(arguments: UInt64(1)...48)
    func `faults between records and in fields hide no other value`(seed: UInt64) throws {
        var random = SeededRandom(seed: seed)
        let (blanks, strays) = random.pick([(0, 0), (1, 0), (0, 1), (8, 9), (40, 3), (90, 60)])
        var text = "a,b,c,d\n"
        var line = 1
        var expected = Array(repeating: [String: Seen](), count: 4)
        for _ in 0..<Int.random(in: 1...400, using: &random) {
            line += 1
            let stray = random.percent(strays) ? random.pick([0, 2]) : nil
            var fields: [String] = []
            for column in 0..<4 {
                // Mostly of one look, as columns are.
                let value =
                    random.percent(80)
                    ? Self.values[column][0] : random.pick(Self.values[column])
                guard column != stray else {
                    fields.append("so\"so")
                    continue
                }
                fields.append(value.contains(",") ? "\"\(value)\"" : value)
                let words = "\(ShapeReader.look(Array(value.utf8).span).shape.words)"
                expected[column][words, default: Seen()].count += 1
                // Nobody asks where nothing stands.
                if !value.isEmpty, expected[column][words]!.places.count < 3 {
                    expected[column][words]!.places.append("\(line): \(value)")
                }
            }
            text += fields.joined(separator: ",") + "\n"
            if random.percent(blanks) {
                text += "\n"
                line += 1
            }
        }
        for chunkBytes in [64, 1 << 18] {
            #expect(try Self.seen(in: text, chunkBytes) == expected, "seed \(seed), \(chunkBytes)")
        }
    }

    private static func seen(in text: String, _ chunkBytes: Int) throws -> [[String: Seen]] {
        var settings = CheckSettings()
        settings.chunkBytes = chunkBytes
        var checker = FileChecker(settings: settings)
        var reader = MemoryReader(Array(text.utf8), chunkBytes: chunkBytes)
        let file = try checker.inspect(&reader, path: Path("extract.csv"))
        return file.columns.map { column in
            Dictionary(
                uniqueKeysWithValues: column.looks.map { look in
                    let places = look.places.map {
                        "\($0.line): \(String(decoding: $0.value, as: UTF8.self))"
                    }
                    return ("\(look.words)", Seen(count: look.count, places: places))
                })
        }
    }
}

extension SeededRandom {
    /// True in so many of a hundred cases.
    fileprivate mutating func percent(_ share: Int) -> Bool {
        Int.random(in: 0..<100, using: &self) < share
    }
}
