import Bytes
import Diagnostics
import Settings
import Testing

@testable import Contract

struct ContractDriftTests {
    private static let agreed = """
        {"fields": [{"name": "id", "type": "integer"}, {"name": "name", "type": "string"},
          {"name": "mrr", "type": "number", "constraints": {"required": true}}],
         "primaryKey": ["id"]}
        """

    private static func read(_ text: String) throws -> Contract {
        try ContractReader.read(Document(path: Path("a.json"), bytes: Array(text.utf8)))
    }

    @Test(
        arguments: [
            ("\"name\": \"id\"", "\"name\": \"id\"", nil),
            ("\"name\": \"name\"", "\"name\": \"title\"", .inconsistentData),
            ("\"type\": \"string\"", "\"type\": \"date\"", .inconsistentData),
            ("\"type\": \"integer\"", "\"type\": \"string\"", .breaksLoad),
            ("\"id\"", "\"key\"", .breaksLoad),
            (",\n \"primaryKey\": [\"id\"]", "", .breaksLoad),
            ("[\"id\"]", "[\"id\", \"name\"]", .breaksLoad),
            ("\"required\": true", "", .inconsistentData),
            ("\"required\": true", "\"required\": true, \"minimum\": 0", .fine),
            ("{\"name\": \"name\"", "{\"name\": \"new\"}, {\"name\": \"name\"", .fine),
        ] as [(String, String, ContractDrift.Grade?)])
    func `a difference is graded`(old: String, new: String, grade: ContractDrift.Grade?) throws {
        let before = try Self.read(Self.agreed)
        let after = try Self.read(
            Self.agreed.split(separator: old, omittingEmptySubsequences: false)
                .joined(separator: new))
        #expect(ContractDrift(from: before, to: after).grade == grade)
    }
}
