import Bytes
import Diagnostics
import Testing

@testable import Checking

/// What a broken quote means, case by case: where a person would put the blame.
@Suite struct QuoteRecoveryTests {
    /// Names, records with the fault in them, and each finding as rule and column from 1 of a line from 1.
    static let table: [(names: String, records: String, findings: [String])] = [
        ("id,text,made", "1,\"a, b,2024-01-01\n", ["C404 2:3"]),
        ("id,text,made", "1,a, b\",2024-01-01\n", ["C405 2:7"]),
        ("id,text,made", "1,\"a \"b\" c\",2024-01-01\n", ["C406 2:7"]),
        ("id,text,made", "1,\"\"a, b\",2024-01-01\n", ["C406 2:5"]),
        ("id,text,made", "1,\"a, b\"\",2024-01-01\n", ["C404 2:3"]),
        ("id,text,made", "1,a\"b,2024-01-01\n", ["C405 2:4"]),
        // The value goes over lines.
        ("id,text,made", "1,\"a\nb, c,2024-01-01\n", ["C404 2:3"]),
        ("id,text,made", "1,a\nb, c\",2024-01-01\n", ["C405 3:5"]),
        ("id,text,made", "1,\"a\nb\" c\",2024-01-01\n", ["C406 3:3"]),
        ("id,text,made", "1,\"a\",\nb, c\",2024-01-01\n", ["C405 3:5"]),
        // The record is whole without the lines of the value that follow.
        ("id,text", "1,a\nb\"\n", ["C405 3:2"]),
        ("id,text", "1,a\nb\nc, d\"\n", ["C405 4:5"]),
        ("id,text", "1,\"\"\"a\"\"\n\"\"b\"\"\"\n", []),
        // Quoted fields with separators and line ends stand behind it.
        ("id,text,more", "1,\"a,\"b, c\"\n", ["C404 2:3"]),
        ("id,text,more", "1,a, b\",\"c\nd, e\"\n", ["C405 2:7"]),
        ("id,text,more", "1,\"a,\"c\nd, e\"\n", ["C404 2:3"]),
        // Two fields of a record are broken, or two records.
        ("id,text,made", "1,\"a\"b,2024\"-01-01\n", ["C406 2:6", "C405 2:12"]),
        ("id,text,made", "1,\"a,2024-01-01\n2,\"b,2024-01-02\n", ["C404 2:3", "C404 3:3"]),
        // The next record has another fault.
        ("id,text,made", "1,\"a \"b\", c\",2024-01-01\n2,x\n", ["C406 2:7", "C402 3:4"]),
        ("id,text,made", "1,\"a, b,2024-01-01\n2,x\n", ["C404 2:3", "C402 3:4"]),
        // Nothing of this is a broken quote.
        (
            "id,text,made", "1,5\" disk,2024-01-01\n2,x\n3,6\" disk,2024-01-01\n",
            [
                "C405 2:4", "C402 3:4", "C405 4:4",
            ]
        ),
        ("id,text,made", "1,a\nb,2024-01-01\n", ["C402 2:4"]),
        // The header.
        ("\"id,text,made", "", ["C404 1:1"]),
        ("id\",text,made", "", ["C405 1:3"]),
        ("id,\"text\" x,made", "", ["C406 1:10"]),
        ("id,\"text,\"made\"", "", ["C404 1:4"]),
    ]

    @Test(arguments: table.indices)
    func `the blame is where a person would put it`(row: Int) throws {
        let (names, records, findings) = Self.table[row]
        let others = (10..<30).map { number in
            names.hasSuffix("made") || names.hasSuffix("made\"")
                ? "\(number),word,2024-01-\(number)\n"
                : names.hasSuffix("more") ? "\(number),word,word\n" : "\(number),word\n"
        }
        let bytes = Array((names + "\n" + records + others.joined()).utf8)
        var settings = CheckSettings()
        settings.chunkBytes = 64
        let outcome = try Outcome(of: bytes, settings)
        let found = outcome.listing.map {
            "\(text($0.rule)) \($0.region.start.line):\($0.region.start.column)"
        }
        #expect(found == findings, "\(shown(Array((names + "\n" + records).utf8)))")
    }

    @Test(arguments: [
        "id,text\n1,'a, b'\n2,x\n3,y\n", "id,text,made\n1,a\nb\nc,2024-01-01\n2,x,2024-01-02\n",
        "id,text,made\n1,\"a\"b\n2,x,2024-01-01\n3,y,2024-01-02\n4,z,2024-01-03\n",
    ])
    func `what is withheld is listed where that is asked for`(input: String) throws {
        var settings = CheckSettings()
        let outcome = try Outcome(of: Array(input.utf8), settings)
        settings.showsCascade = true
        let all = try Outcome(of: Array(input.utf8), settings)
        #expect(outcome.facts.withheld > 0)
        #expect(all.facts.withheld == 0)
        #expect(all.listing.count == outcome.listing.count + outcome.facts.withheld)
        #expect(Set(outcome.listing).isSubset(of: all.listing))
    }
}
