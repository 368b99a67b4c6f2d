import Foundation
import Testing

/// Contracts that are inferred from samples of either format.
struct InferTests {
    private static let days = 1...30

    private static let members = days.map { day in
        let note =
            day.isMultiple(of: 3) ? "" : ",\"note\":\(day.isMultiple(of: 2) ? "null" : "\"x\"")"
        return """
            {"account_id":\(1_000 + day),"code":"\(day)","since":"2024-03-\(day < 10 ? "0" : "")\(day)",\
            "seen_at":"2024-03-14T10:15:00Z","active":\(day.isMultiple(of: 2)),"mrr":\(day).5,\
            "more":{"a":[1]},"tags":[\(day)]\(note)}

            """
    }.joined()

    private static let fields =
        "account_id,code,since,seen_at,active,mrr\n"
        + days.map { day in
            """
            \(2_000 + day),c\(day),2024-03-\(day < 10 ? "0" : "")\(day),2024-03-14T10:15:00Z,true,\(day)

            """
        }.joined()

    /// What a contract says of its fields: `name: type`, and `!` behind those that are required.
    private static func words(of contract: [UInt8]) throws -> (fields: [String], key: [String]) {
        let root = try JSONSerialization.jsonObject(with: Data(contract)) as? [String: Any]
        let fields = root?["fields"] as? [[String: Any]] ?? []
        let words = fields.map { field in
            let constraints = field["constraints"] as? [String: Any]
            let isRequired = constraints?["required"] as? Bool == true
            let (name, type) = (field["name"] as? String ?? "", field["type"] as? String ?? "")
            return "\(name): \(type)\(isRequired ? "!" : "")"
        }
        return (words, root?["primaryKey"] as? [String] ?? [])
    }

    private static func infer(
        _ files: [String: String], _ names: [String]
    ) throws -> (folder: Scratch, result: CommandResult) {
        let folder = Scratch()
        for (name, text) in files { try folder.write(name, text) }
        return (folder, try Command(folder: folder).run(["contract", "infer"] + names))
    }

    @Test func `a contract is inferred from NDJSON, and the sample keeps it`() throws {
        let (folder, inferred) = try Self.infer(["a.ndjson": Self.members], ["a.ndjson"])
        #expect(inferred.exitCode == 0 && inferred.errorText.isEmpty, "\(inferred.errorText)")
        let (fields, key) = try Self.words(of: inferred.output)
        #expect(
            fields == [
                "account_id: integer!", "code: string!", "since: date!", "seen_at: datetime!",
                "active: boolean!", "mrr: number!", "more: object!", "tags: array!", "note: string",
            ])
        #expect(key == ["account_id"])
        #expect(inferred.outputText.contains("10 values, all of them text; 20 of 30 fields are"))
        try folder.write("c.json", inferred.output)
        let check = ["check", "--contract", "c.json", "a.ndjson"]
        #expect(try Command(folder: folder).run(check).exitCode == 0)
        let diff = try Command(folder: folder).run(["contract", "diff", "c.json", "a.ndjson"])
        #expect(diff.outputText == "no difference\n")
        let other = Self.members.replacing("\"mrr\":1.5", with: "\"mrr\":\"much\"")
            .replacing("\"since\"", with: "\"start\"")
        try folder.write("b.ndjson", other)
        let changed = try Command(folder: folder).run(["contract", "diff", "c.json", "b.ndjson"])
        #expect(changed.exitCode == 1)
        #expect(changed.outputText.contains("inconsistent data: column `since` is gone"))
        #expect(changed.outputText.contains("inconsistent data: column `mrr` was of type `number`"))
    }

    @Test func `samples of both formats come to one contract that each keeps`() throws {
        let members = Self.members.replacing(
            /,"more".*/, with: "}")
        let files = ["a.ndjson": members, "b.csv": Self.fields]
        for names in [["a.ndjson", "b.csv"], ["b.csv", "a.ndjson"]] {
            let (folder, inferred) = try Self.infer(files, names)
            let (fields, key) = try Self.words(of: inferred.output)
            #expect(
                fields == [
                    "account_id: integer!", "code: string!", "since: date!",
                    "seen_at: datetime!", "active: boolean!", "mrr: number!",
                ], "\(names)")
            #expect(key == ["account_id"])
            try folder.write("c.json", inferred.output)
            let check = ["check", "--contract", "c.json"] + names
            #expect(try Command(folder: folder).run(check).exitCode == 0)
        }
    }

    @Test(
        arguments: [
            (#"{"id":1}"# + "\n" + #"{"id":1}"#, "id: integer!", []),
            (#"{"id":1}"# + "\n" + #"{"id":1.5}"#, "id: number!", []),
            (#"{"id":1}"# + "\n" + #"{"id":1e3}"#, "id: number!", []),
            (#"{"id":"1"}"# + "\n" + #"{"id":"2"}"#, "id: string!", ["id"]),
            (#"{"id":"a"}"# + "\n" + #"{"id":2}"#, "id: any!", []),
            (#"{"id":null}"# + "\n" + #"{"id":2}"#, "id: integer", []),
            (#"{"id":1,"x":1}"# + "\n" + #"{"x":2}"#, "id: integer", []),
            (#"{"day":"2024-03-14"}"# + "\n" + #"{"day":"soon"}"#, "day: string!", []),
            (#"{"ok":true}"# + "\n" + #"{"ok":1}"#, "ok: any!", []),
        ] as [(String, String, [String])])
    func `members have the type that all their values keep`(
        sample: String, field: String, key: [String]
    ) throws {
        let (_, inferred) = try Self.infer(["a.ndjson": sample + "\n"], ["a.ndjson"])
        let found = try Self.words(of: inferred.output)
        #expect(found.fields.first == field)
        #expect(found.key == key)
    }
}
