import Bytes
import Contract
import Diagnostics
import Settings
import Testing

@testable import Checking

/// Keys that occur twice, beside a slow twin that keeps them all.
struct KeyComparisonTests {
    private static func contract(_ key: String) throws -> Contract {
        let text = """
            {"fields": [{"name": "a"}, {"name": "b"}, {"name": "c", "constraints": {"unique": true}}],
             "primaryKey": \(key)}
            """
        return try ContractReader.read(
            Document(path: Path("contract.json"), bytes: Array(text.utf8)))
    }

    /// The rule and the record of every finding on a key, and the line of the record before.
    private struct Found: Hashable {
        let rule: RuleID
        let record: Int
        let earlierLine: Int
    }

    private static func check(
        _ bytes: [UInt8], _ contract: Contract, chunkBytes: Int
    ) throws -> Set<Found> {
        var settings = CheckSettings()
        settings.contract = contract
        settings.chunkBytes = chunkBytes
        var checker = FileChecker(settings: settings)
        var reader = MemoryReader(bytes, chunkBytes: chunkBytes)
        let once = try checker.check(&reader, path: Path("a.csv"))
        let file = try checker.compareKeys(once, from: &reader)
        reader.rewind()
        var found: Set<Found> = []
        try checker.list(file, from: &reader, perGroup: .max) { occurrence in
            guard case .place(_, let line) = occurrence.detail else { return }
            found.insert(
                Found(rule: occurrence.rule, record: occurrence.record, earlierLine: line))
        }
        let counted = file.report.entries.filter { ["K703", "K708", "K709"].contains($0.rule.id) }
        #expect(counted.reduce(0) { $0 + $1.group.total } == found.count)
        return found
    }

    /// What a dictionary of all keys finds; a record is on the line of its number and 1.
    private static func slowly(_ keys: [[String]], _ rule: RuleID) -> Set<Found> {
        var exact: [[String]: Int] = [:]
        var folded: [[String]: Int] = [:]
        var found: Set<Found> = []
        for (index, key) in keys.enumerated() {
            let parts = key.map { $0.lowercased().filter { $0 != " " } }
            if parts.contains("") { continue }
            let record = index + 1
            if let earlier = exact[key] {
                found.insert(Found(rule: rule, record: record, earlierLine: earlier + 1))
                continue
            }
            if let earlier = folded[parts], rule == "K703" {
                found.insert(Found(rule: "K709", record: record, earlierLine: earlier + 1))
            }
            exact[key] = record
            if folded[parts] == nil { folded[parts] = record }
        }
        return found
    }

    @Test(arguments: 1...12 as ClosedRange<UInt64>)
    func `keys are compared as a dictionary does it`(seed: UInt64) throws {
        var random = SeededRandom(seed: seed)
        let count = random.pick([1, 2, 30, 400, 6_000])
        let isComposite = seed.isMultiple(of: 2)
        let range = random.pick([3, 40, 5_000, 1_000_000])
        var records: [[String]] = []
        for number in 0..<count {
            let grows = seed.isMultiple(of: 3) && number < count - 3
            let value = grows ? 100_000 + number : Int.random(in: 0..<range, using: &random)
            let key = random.pick(["k\(value)", "k\(value)", "K\(value)", " k\(value)"])
            records.append([
                grows ? "k\(value)" : random.pick([key, key, key, ""]),
                isComposite ? random.pick(["x", "y"]) : "\(number)",
                "\(Int.random(in: 0..<(count * 20), using: &random))",
            ])
        }
        let text = "a,b,c\n" + records.map { $0.joined(separator: ",") + "\n" }.joined()
        let contract = try Self.contract(isComposite ? "[\"a\", \"b\"]" : "\"a\"")
        let keys = records.map { isComposite ? [$0[0], $0[1]] : [$0[0]] }
        let expected =
            Self.slowly(keys, "K703").union(Self.slowly(records.map { [$0[2]] }, "K708"))
        for chunkBytes in [65, 4_096, 1 << 20] {
            let found = try Self.check(Array(text.utf8), contract, chunkBytes: chunkBytes)
            #expect(found == expected, "seed \(seed), chunks of \(chunkBytes)")
        }
    }

    /// Each letter in either case, so that thousands are almost the same.
    @Test(arguments: [3, 4] as [UInt64])
    func `very many keys that are almost the same are compared as a dictionary does it`(
        seed: UInt64
    ) throws {
        var random = SeededRandom(seed: seed)
        let keys = (0..<5_000).map { number -> [String] in
            let name = number.isMultiple(of: 10) ? "otherkeyabcde" : "abcdefghijklm"
            return [name.map { random.pick(["\($0)", $0.uppercased()]) }.joined()]
        }
        let text = "a,b,c\n" + keys.enumerated().map { "\($1[0]),x,\($0)\n" }.joined()
        let expected = Self.slowly(keys, "K703")
        #expect(expected.contains { $0.rule == "K703" } && expected.contains { $0.rule == "K709" })
        let found = try Self.check(
            Array(text.utf8), try Self.contract("\"a\""), chunkBytes: 1 << 20)
        #expect(found == expected, "seed \(seed)")
    }

    @Test func `keys that grow are read once`() throws {
        var settings = CheckSettings()
        settings.contract = try Self.contract("\"a\"")
        var checker = FileChecker(settings: settings)
        let text = "a,b,c\n" + (1...9_000).map { "\($0),x,\($0)\n" }.joined()
        var reader = MemoryReader(Array(text.utf8))
        _ = try checker.check(&reader, path: Path("a.csv"))
        let isOpen = checker.hasOpenKeys
        #expect(!isOpen)
    }

    @Test func `a record that may be one of totals has its key compared too`() throws {
        let text = "a,b,c\nTotal,x,1\n" + (1...8).map { "k\($0),x,\($0 + 1)\n" }.joined()
        let bytes = Array((text + "Total,x,99\nz1,x,100\nz2,x,101\nz3,x,102\n").utf8)
        for chunkBytes in [7, 64, 1 << 20] {
            let found = try Self.check(bytes, try Self.contract("\"a\""), chunkBytes: chunkBytes)
            #expect(found == [Found(rule: "K703", record: 10, earlierLine: 2)])
        }
    }

    @Test func `a record that is too long to be kept has its key compared too`() throws {
        var settings = CheckSettings()
        settings.contract = try Self.contract("\"a\"")
        settings.longRecordBytes = 4_096
        settings.chunkBytes = 512
        let long = String(repeating: "y", count: 9_000)
        let text = "a,b,c\nk1,x,1\nk2,\(long),2\nk1,\(long),3\nk2,x,4\n,\(long),5\n"
        var checker = FileChecker(settings: settings)
        var reader = MemoryReader(Array(text.utf8), chunkBytes: 512)
        let once = try checker.check(&reader, path: Path("a.csv"))
        let file = try checker.compareKeys(once, from: &reader)
        let totals = file.report.entries.map { ($0.rule.id, $0.group.total) }
        #expect(totals.first { $0.0 == "K703" }?.1 == 2)
        #expect(totals.first { $0.0 == "K702" }?.1 == 1)
    }
}
