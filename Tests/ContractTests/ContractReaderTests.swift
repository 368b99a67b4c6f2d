import Bytes
import Diagnostics
import Settings
import Testing
import Values

@testable import Contract

struct ContractReaderTests {
    private static func read(_ text: String) -> Result<Contract, DocumentFault> {
        let document = Document(path: Path("a.schema.json"), bytes: Array(text.utf8))
        do throws(DocumentFault) {
            return .success(try ContractReader.read(document))
        } catch {
            return .failure(error)
        }
    }

    @Test func `a Table Schema is read`() throws {
        let contract = try Self.read(
            """
            {"fields": [
              {"name": "id", "type": "integer"},
              {"name": "seen_at", "type": "datetime", "format": "any", "title": "Seen"},
              {"name": "note", "constraints": {"required": true, "maxLength": 3, "enum": ["a", "b"]}}],
             "primaryKey": "id", "missingValues": ["", "NA"], "foreignKeys": []}
            """
        ).get()
        #expect(contract.primaryKey == [0])
        #expect(contract.fields.map(\.type) == [.integer, .datetime, .any])
        #expect(contract.kinds == [Array("id".utf8): .integer, Array("seen_at".utf8): .timestamp])
        #expect(contract.fields[2].isRequired)
        #expect(contract.fields[2].maxLength == 3)
        #expect(contract.fields[2].allowed?.count == 2)
        #expect(contract.missingValues == [Array("NA".utf8)])
    }

    @Test(
        arguments: [
            ("[]", 1), ("{}", 1), ("{\"fields\": []}", 12), ("{\"fields\": {}}", 12),
            ("{\"fields\": [1]}", 13), ("{\"fields\": [{\"type\": \"string\"}]}", 13),
            ("{\"fields\": [{\"name\": \"a\", \"type\": \"strng\"}]}", 35),
            ("{\"fields\": [{\"name\": \"a\"}, {\"name\": \"a\"}]}", 37),
            ("{\"fields\": [{\"name\": \"a\"}], \"primaryKey\": \"b\"}", 43),
            ("{\"fields\": [{\"name\": \"a\"}], \"primaryKey\": [\"a\", \"a\"]}", 49),
            ("{\"fields\": [{\"name\": \"a\"}], \"primary_key\": \"a\"}", 29),
            ("{\"fields\": [{\"name\": \"a\"}], \"missingValues\": \"\"}", 46),
            ("{\"fields\": [{\"name\": \"a\", \"constraints\": {\"requird\": true}}]}", 43),
            ("{\"fields\": [{\"name\": \"a\", \"constraints\": {\"required\": 1}}]}", 55),
            ("{\"fields\": [{\"name\": \"a\", \"constraints\": {\"maxLength\": -1}}]}", 56),
            ("{\"fields\": [{\"name\": \"a\", \"constraints\": {\"pattern\": \"(\"}}]}", 54),
            ("{\"fields\": [{\"name\": \"a\", \"constraints\": {\"enum\": []}}]}", 51),
            ("{\"fields\": [{\"name\": \"a\", \"constraints\": {\"minimum\": 1}}]}", 54),
            ("{\"fields\": [{\"name\": \"a\"}],}", 28),
            ("{\"fields\": [{\"name\": \"a\"}]} //", 29),
        ] as [(String, Int)])
    func `what no file can be held to is refused with its column`(text: String, column: Int) {
        guard case .failure(let fault) = Self.read(text) else {
            Issue.record("\(text) was read")
            return
        }
        #expect(fault.region.start.column == column, "\(text)")
    }

    @Test func `a slip in a constraint brings the one that may be meant`() {
        let text = "{\"fields\": [{\"name\": \"a\", \"constraints\": {\"maxlength\": 1}}]}"
        guard case .failure(let fault) = Self.read(text) else {
            Issue.record("it was read")
            return
        }
        #expect(fault.word == Array("maxlength".utf8))
        #expect(fault.candidates.contains(Array("maxLength".utf8)))
    }

    @Test func `a pattern that takes too long decides nothing`() throws {
        var field = ContractField(name: Array("a".utf8), place: 0..<0, type: .string)
        field.pattern = Array("(a*)*(a*)*(a*)*b".utf8)
        let check = ConstraintCheck(field, isKey: false)
        let value = [UInt8](repeating: UInt8(ascii: "a"), count: 60)
        guard case .undecided = check.check(value.span) else {
            Issue.record("it was decided")
            return
        }
    }

    @Test(
        arguments: [
            ("", true), ("ab", true), ("AB", false), ("abc", false), ("NULL", true), (" ", true),
            ("é", false),
        ] as [(String, Bool)])
    func `a pattern must match all of a value that is there`(value: String, isKept: Bool) {
        var field = ContractField(name: Array("a".utf8), place: 0..<0, type: .string)
        field.pattern = Array("[a-z]{2}".utf8)
        let check = ConstraintCheck(field, isKey: false)
        let bytes = Array(value.utf8)
        if case .kept = check.check(bytes.span) { #expect(isKept) } else { #expect(!isKept) }
    }
}
