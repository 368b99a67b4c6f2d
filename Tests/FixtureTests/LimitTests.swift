import Checking
import Testing

/// The rules with limits that no small file reaches.
struct LimitTests {
    @Test(arguments: [(16_384, false), (16_385, true)])
    func `a record holds so many bytes`(length: Int, isTooLong: Bool) throws {
        var settings = CheckSettings()
        settings.recordLimitBytes = 16_384
        settings.longRecordBytes = 4_096
        let record = "1001," + String(repeating: "x", count: length - 6) + "\n"
        let file = "account_id,notes\n\(record)1002,short\n"
        #expect(try Findings(Array(file.utf8), settings).rules == (isTooLong ? ["F107"] : []))
    }

    @Test(arguments: [(16_384, false), (16_385, true)])
    func `a record of NDJSON holds so many bytes`(length: Int, isTooLong: Bool) throws {
        var settings = CheckSettings()
        settings.format = .ndjson
        settings.recordLimitBytes = 16_384
        let pad = String(repeating: "x", count: length - 11)
        for record in ["{\"note\":\"\(pad)\"}", "{\"note\":\"\(pad.dropLast())\" }"] {
            let file = String(repeating: "{\"note\":\"x\"}\n", count: 20) + record + "\n"
            let rules = try Findings(Array(file.utf8), settings).rules
            #expect(rules == (isTooLong ? ["F107"] : []))
        }
    }

    @Test(arguments: [(4_096, false), (4_097, true)])
    func `a file has so many member names`(count: Int, isTooWide: Bool) throws {
        var settings = CheckSettings()
        settings.format = .ndjson
        let members = (1...count).map { "\"c\($0)\":\"oak\"" }.joined(separator: ",")
        let findings = try Findings(Array("{\(members)}\n".utf8), settings)
        #expect(findings.rules == (isTooWide ? ["F108"] : []))
    }

    @Test(arguments: [(4_096, false), (4_097, true)])
    func `a file has so many columns`(count: Int, isTooWide: Bool) throws {
        let names = (1...count).map { "c\($0)" }.joined(separator: ",")
        let record = [String](repeating: "oak", count: count).joined(separator: ",")
        let file = Array("\(names)\n\(record)\n".utf8)
        #expect(try Findings(file).rules == (isTooWide ? ["F108"] : []))
    }
}
