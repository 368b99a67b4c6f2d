import Diagnostics
import Testing

@testable import Fixing

/// Fixing files of NDJSON.
struct NDJSONFixTests {
    private static let clean = (1...30).map {
        "{\"id\":\($0),\"name\":\"Shop \($0)\",\"active\":\($0 % 2 == 0),\"day\":\"2024-01-\(13 + $0 % 9)\"}\n"
    }

    @Test func `a clean file is not written`() throws {
        #expect(try !Fixed(ndjson: Self.clean.joined()).isChanged)
    }

    @Test(arguments: [
        // Pretty-printed, in an array and out of one.
        (
            "[\n  {\n    \"a\": 1,\n    \"b\": \"x  y\"\n  },\n  {\n    \"a\": 2,\n    \"b\": \"\\\" ,\"\n  }\n]\n",
            "{\"a\":1,\"b\":\"x  y\"}\n{\"a\":2,\"b\":\"\\\" ,\"}\n"
        ),
        ("{\n \"a\": 1\n}\n{\n \"a\": 2\n}\n", "{\"a\":1}\n{\"a\":2}\n"),
        ("[{\"a\":1},{\"a\":2},{\"a\": 3}]", "{\"a\":1}\n{\"a\":2}\n{\"a\": 3}\n"),
        ("\u{FEFF}[\r\n{\"a\":1},\r\n{\"a\":2}\r\n]\r\n", "{\"a\":1}\r\n{\"a\":2}\r\n"),
        // A comma too many in the array and in its records.
        ("[\n{\"a\":1,},\n{\n\"a\":2,\n},\n]\n", "{\"a\":1}\n{\"a\":2}\n"),
        // Quotes of another kind decide what is white space.
        ("{\n\"a\": 'x \"  y'\n}\n", "{\"a\":\"x \\\"  y\"}\n"),
        ("{\n\"a\": 1 // one  two\n}\n", "{\"a\":1}\n"),
        // As a script prints its own objects.
        ("{\n  'a': 1,\n  'b': 'x'\n}\n", "{\"a\":1,\"b\":\"x\"}\n"),
        ("{\n'a': 1\n}\n{\n'a': 2\n}\n", "{\"a\":1}\n{\"a\":2}\n"),
        ("{\n  a: 1,\n  b_: 'x'\n}\n", "{\"a\":1,\"b_\":\"x\"}\n"),
        // Records behind each other.
        (
            "{\"a\":1}{\"a\":2} {\"a\":3}, {\"a\":4},\n",
            "{\"a\":1}\n{\"a\":2}\n{\"a\":3}\n{\"a\":4}\n"
        ),
        ("{\"a\":1},, ,\n{\"a\":2},, {\"a\":3}\n", "{\"a\":1}\n{\"a\":2}\n{\"a\":3}\n"),
        ("{\"a\":1}\r{\"a\":2}\r", "{\"a\":1}\n{\"a\":2}\n"),
        ("{\"a\":1}\r\n{\"a\":2}\n", "{\"a\":1}\n{\"a\":2}\n"),
        ("{\"a\":1}\n\n{\"a\":2}", "{\"a\":1}\n{\"a\":2}\n"),
        // A name is another one in all records.
        ("{\"Id\":1,\"b\":2}\n{\"b\":3,\"Id\":4}\n", "{\"id\":1,\"b\":2}\n{\"b\":3,\"id\":4}\n"),
        ("{\"Id\":1,\"b\":2}\n{\"b\":3,Id:4}\n", "{\"id\":1,\"b\":2}\n{\"b\":3,\"id\":4}\n"),
        (
            "{\"a\":True,\"b\":None}\n{\"a\":False,\"b\":null}\n",
            "{\"a\":true,\"b\":null}\n{\"a\":false,\"b\":null}\n"
        ),
    ])
    func `each record gets a line of its own, and is valid`(text: String, wanted: String) throws {
        let fixed = try Fixed(ndjson: text)
        #expect(fixed.text == wanted)
        #expect(fixed.isSettled)
        #expect(try !Fixed(ndjson: fixed.text).isChanged)
    }

    @Test(arguments: [
        // The file was cut off in the array.
        "[\n{\"a\":1},\n{\"a\":2},\n",
        // A record over lines in which nobody knows what is meant.
        "[\n{\"a\":1},\n{\n\"a\": what is this\n},\n{\"a\":2}\n]\n",
        // Something behind the array.
        "[{\"a\":1}]\n{\"a\":2}\n",
        "[{\"a\":1} {\"a\":2}]\n",
    ])
    func `an array stays where not all of it can be read`(text: String) throws {
        let fixed = try Fixed(ndjson: text)
        #expect(!fixed.isChanged, "\(fixed.text)")
        #expect(fixed.isSettled)
    }

    @Test func `what nobody can mend stays as it is`() throws {
        let text = "{\"a\":NaN,\"b\":1}\n{\"a\":\"\\x\",\"b\":2,}\n{\"a\":1,\"a\":2,\"b\":3}\n"
        let fixed = try Fixed(ndjson: text)
        #expect(fixed.text == text.replacing(",}", with: "}"))
        #expect(fixed.isSettled)
    }

    @Test func `a name that occurs twice in a record keeps doing so`() throws {
        let fixed = try Fixed(ndjson: "{\"Id\":1,\"b\":2}\n{\"Id\":3,\"Id\":4,\"b\":5}\n")
        #expect(fixed.text == "{\"id\":1,\"b\":2}\n{\"id\":3,\"id\":4,\"b\":5}\n")
        #expect(fixed.left == ["J616": 1])
    }

    @Test(arguments: [false, true], ["UTF-16LE", "UTF-16BE"])
    func `UTF-16 becomes UTF-8, and all else is mended too`(isMarked: Bool, name: String) throws {
        let text =
            (isMarked ? "\u{FEFF}" : "") + "[\n"
            + Self.clean.joined().replacing("}\n", with: ",},\n") + "]"
        let units = text.utf16.flatMap { unit in
            let pair = [UInt8(unit & 0xFF), UInt8(unit >> 8)]
            return name == "UTF-16LE" ? pair : pair.reversed()
        }
        let fixed = try Fixed(units, named: "extract.ndjson")
        #expect(fixed.text == Self.clean.joined())
        #expect(fixed.isSettled)
    }

    @Test func `a long line of an array is written throughout`() throws {
        let records = (0..<40_000).map { "{\"id\":\($0),\"name\":\"some words\",}" }
        let fixed = try Fixed(ndjson: "[" + records.joined(separator: ", ") + "]")
        let wanted = records.map { $0.replacing(",}", with: "}") + "\n" }.joined()
        #expect(fixed.text == wanted)
    }

    @Test(arguments: 1...60)
    func `planted faults are mended, and nothing else changes`(seed: UInt64) throws {
        var random = SeededRandom(seed: seed)
        let extract = PlantedNDJSON(&random, unsafe: seed % 3 == 0)
        let fixed = try Fixed(ndjson: extract.text, unsafe: extract.isUnsafe)
        #expect(fixed.text == extract.wanted, "seed \(seed)")
        #expect(fixed.isSettled, "seed \(seed)")
        #expect(fixed.left.isEmpty, "seed \(seed)")
        #expect(try !Fixed(ndjson: fixed.text, unsafe: true).isChanged, "seed \(seed)")
    }
}
