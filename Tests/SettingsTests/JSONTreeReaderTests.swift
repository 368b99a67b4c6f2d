import Bytes
import Diagnostics
import Testing

@testable import Settings

struct JSONTreeReaderTests {
    private static func read(_ text: String, isRelaxed: Bool = true) -> Result<
        JSONNode, DocumentFault
    > {
        read(Array(text.utf8), isRelaxed: isRelaxed)
    }

    private static func read(_ bytes: [UInt8], isRelaxed: Bool) -> Result<JSONNode, DocumentFault> {
        let document = Document(path: Path("batchlint.json"), bytes: bytes)
        do throws(DocumentFault) {
            return .success(try JSONTreeReader.read(document, isRelaxed: isRelaxed))
        } catch {
            return .failure(error)
        }
    }

    @Test func `a document is read with the place of every value`() throws {
        let text = "{\"a\": [1, \"x\\u00e9\", true, null],\n \"b\": {\"c\": -2.5e3}}"
        let root = try Self.read(text, isRelaxed: false).get()
        let list = try #require(root.member("a")?.elements)
        #expect(list.count == 4)
        #expect(list[0].integer == 1)
        #expect(list[1].string == Array("xé".utf8))
        #expect(list[2].boolean == true)
        #expect(list[1].range == 10..<19)
        #expect(root.member("b")?.member("c")?.integer == nil)
        #expect(root.range == 0..<text.utf8.count)
    }

    @Test(arguments: [
        "// a\n{\"a\": /* b */ 1, // c\n}", "[1, 2,]", "{\"a\": [],}", "/**/[/*]*/]//",
        "[1,\n//\n]",
    ])
    func `settings may have comments and trailing commas, a contract may not`(text: String) throws {
        _ = try Self.read(text).get()
        #expect(throws: DocumentFault.self) { try Self.read(text, isRelaxed: false).get() }
    }

    @Test(
        arguments: [
            ("", 1, 1), ("{", 1, 1), ("[1 2]", 1, 4), ("{\"a\" 1}", 1, 6), ("{a: 1}", 1, 2),
            ("[1,,2]", 1, 4), ("[,]", 1, 2), ("{,}", 1, 2), ("{\"a\":1}x", 1, 8), ("[1}", 1, 3),
            ("{\"a\":1]", 1, 7), ("[\n  01]", 2, 3), ("[tru]", 1, 2), ("[\"a\\q\"]", 1, 4),
            ("[\"a\nb\"]", 1, 2), ("[\"\\ud800\"]", 1, 3), ("[\"\\u0000\"]", 1, 3),
            ("{\"a\": }", 1, 7), ("/* a", 1, 1), ("[/ 1]", 1, 2), ("\u{FEFF}{}", 1, 1),
            ("{\"é\": 1, \"é\": 2}", 1, 10), ("[1]]", 1, 4), ("{\"a\":1,\n\n \"b\":tru}", 3, 6),
        ] as [(String, Int, Int)])
    func `what breaks the grammar is told with its line and column`(
        text: String, line: Int, column: Int
    ) {
        guard case .failure(let fault) = Self.read(text) else {
            Issue.record("\(text) was read")
            return
        }
        #expect(fault.region.start.line == line)
        #expect(fault.region.start.column == column)
    }

    @Test func `bytes that are not UTF-8 are refused with their place`() {
        guard
            case .failure(let fault) = Self.read(
                Array("{\"a\": \"".utf8) + [0xE9, 0x22, 0x7D], isRelaxed: true)
        else {
            Issue.record("it was read")
            return
        }
        #expect(fault.region.offsets == 7..<8)
    }

    @Test(arguments: ["[", "{\"a\":", "[[", "{\"a\":["])
    func `a hundred thousand levels are refused at the 65th`(level: String) {
        let text = String(repeating: level, count: 100_000)
        guard case .failure(let fault) = Self.read(text) else {
            Issue.record("it was read")
            return
        }
        #expect(fault.region.start.offset < 64 * level.utf8.count + level.utf8.count)
    }

    @Test func `sixty-four levels are read`() throws {
        let text = String(repeating: "[", count: 64) + String(repeating: "]", count: 64)
        _ = try Self.read(text).get()
    }

    @Test func `more than 4 MiB are refused`() {
        let bytes = [UInt8](repeating: 0x20, count: Document.limitBytes + 1)
        guard case .failure(let fault) = Self.read(bytes, isRelaxed: true) else {
            Issue.record("it was read")
            return
        }
        #expect(fault.region.start.line == 1)
    }

    @Test func `a slip in a literal brings the word that may be meant`() {
        guard case .failure(let fault) = Self.read("[flase]") else {
            Issue.record("it was read")
            return
        }
        #expect(fault.word == Array("flase".utf8))
        #expect(fault.candidates.contains(Array("false".utf8)))
    }
}
