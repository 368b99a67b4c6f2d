import Bytes
import Checking
import Diagnostics
import Testing

@testable import Fixing

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// The records that are set apart since they still have an error.
struct RejectTests {
    private static let days = (1...9).map { "\($0),2024-01-0\($0)\n" }.joined()
    private static let head = "id,signup_date\n"
    /// No such day, and no fix.
    private static let bad = "10,2024-02-30\n"

    private let folder = Scratch()

    private var calls: [SystemCall] {
        [
            .open, .positionedRead, .write, .status, .createTemporary, .resolve, .changeMode,
            .synchronize, .link, .unlink, .rename,
        ]
    }

    /// Fixes a file and sets records apart in `bad.csv`; nil where that goes well.
    private func fix(
        _ path: Path, to destination: FixDestination = .place(keepsOriginal: false),
        in folder: Scratch? = nil, unsafe: Bool = false, _ plan: FaultPlan? = nil
    ) -> ResultError? {
        let calls = SystemCalls(plan: plan)
        var fixer = FileFixer(settings: .init(), options: FixOptions(allowsUnsafe: unsafe))
        let request = RejectRequest(path: (folder ?? self.folder).path("bad.csv")) { record in
            let rules = Set(
                record.findings.map { String(decoding: $0.rule.id.bytes, as: UTF8.self) })
            let place = "\(record.number) \(record.range) \(record.line) \(record.sourceRange)"
            return Array("\(place) \(rules.sorted().joined(separator: " "))\n".utf8)
        }
        do throws(ResultError) {
            var source = try ResultError.reading { () throws(ReadError) in
                try ByteSource.open(path: path, calls: calls)
            }
            _ = try fixer.fix(&source, to: destination, rejecting: request, calls: calls)
            return nil
        } catch {
            return error
        }
    }

    private func text(_ name: String) -> String {
        String(decoding: folder.read(name) ?? [], as: UTF8.self)
    }

    @Test func `a record that nothing mends goes into the other file as it stood`() throws {
        let path = try folder.write(
            "a.csv", Array(("Id,signup_date\n\n" + Self.days + Self.bad + "11, 2024-03-03\n").utf8))
        #expect(fix(path) == nil)
        #expect(text("a.csv") == Self.head + Self.days + "11,2024-03-03\n")
        #expect(text("bad.csv") == "Id,signup_date\n" + Self.bad)
        #expect(text("bad.csv.why.jsonl") == "1 15..<29 12 133..<147 V502\n")
        #expect(folder.names == ["a.csv", "bad.csv", "bad.csv.why.jsonl"])
    }

    @Test func `without such a record no file is made`() throws {
        let path = try folder.write("a.csv", Array((Self.head + Self.days).utf8))
        #expect(fix(path) == nil)
        #expect(folder.names == ["a.csv"])
    }

    @Test(arguments: ["bad.csv", "bad.csv.why.jsonl"])
    func `what may hold other records is never replaced`(name: String) throws {
        let bytes = Array((Self.head + Self.days + Self.bad).utf8)
        let path = try folder.write("a.csv", bytes)
        try folder.write(name, [1])
        #expect(fix(path) == .alreadyThere(path: folder.path(name)))
        #expect(folder.read("a.csv") == bytes)
        #expect(folder.read(name) == [1])
        #expect(folder.names == ["a.csv", name])
    }

    @Test func `a link that leads nowhere is there too`() throws {
        let path = try folder.write("a.csv", Array((Self.head + Self.days + Self.bad).utf8))
        let link = String(decoding: folder.path("bad.csv").bytes, as: UTF8.self)
        #expect(unsafe symlink("elsewhere.csv", link) == 0)
        #expect(fix(path) == .alreadyThere(path: folder.path("bad.csv")))
        #expect(folder.names == ["a.csv", "bad.csv"])
    }

    @Test(arguments: [
        ("id,signup_date_that_is_far_too_long\n", "H303 column-name-too-long"),
        ("id,id\n", "H308 column-name-duplicate"),
    ])
    func `where an error is on no record nothing is changed`(head: String, rule: String) throws {
        let bytes = Array((head + Self.days + Self.bad).utf8)
        let path = try folder.write("a.csv", bytes)
        #expect(fix(path) == .errorOutsideRecords(path: path, rule: Array(rule.utf8)))
        #expect(folder.read("a.csv") == bytes)
        #expect(folder.names == ["a.csv"])
    }

    @Test func `into a folder, and the file stays as it is`() throws {
        let bytes = Array((Self.head + Self.days + Self.bad).utf8)
        let path = try folder.write("a.csv", bytes)
        #expect(fix(path, to: .folder(folder.path("out"))) == nil)
        #expect(folder.read("a.csv") == bytes)
        #expect(text("out/a.csv") == Self.head + Self.days)
        #expect(text("bad.csv") == Self.head + Self.bad)
    }

    @Test func `the result does not take the place of the records`() throws {
        let bytes = Array((Self.head + Self.days + Self.bad).utf8)
        let other = Scratch()
        let path = try other.write("bad.csv", bytes)
        let error = fix(path, to: .folder(folder.path("")))
        guard case .alreadyThere = error else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect(other.read("bad.csv") == bytes)
        #expect(folder.names.isEmpty)
    }

    @Test func `what a quote swallows goes with its record`() throws {
        let swallowed = "20,\"2024-01-05\n21,2024-01-06\" x\n"
        let path = try folder.write(
            "a.csv", Array((Self.head + Self.days + swallowed + Self.days).utf8))
        #expect(fix(path) == nil)
        let all = text("a.csv") + text("bad.csv")
        for line in (Self.days + swallowed).split(separator: "\n") {
            #expect(all.contains(line), "\(line)")
        }
    }

    @Test func `the parts of a record that a line break split stay together`() throws {
        let head = "id,note,signup_date\n"
        let days = (1...9).map { "\($0),some words,2024-01-0\($0)\n" }.joined()
        let split = "10,a note that\ngoes on,2024-01-05\n"
        let path = try folder.write("a.csv", Array((head + days + split + days).utf8))
        #expect(fix(path) == nil)
        #expect(text("a.csv") == head + days + days)
        #expect(text("bad.csv") == head + split)
    }

    @Test func `a record without a line end is not glued to the next`() throws {
        let text = Self.head + Self.bad + Self.days + "10,2024-02-31"
        let path = try folder.write("a.csv", Array(text.utf8))
        #expect(fix(path) == nil)
        #expect(self.text("a.csv") == Self.head + Self.days)
        #expect(self.text("bad.csv") == Self.head + Self.bad + "10,2024-02-31")
    }

    @Test func `lines of JSON are set apart, and have no header`() throws {
        let good = (1...9).map { "{\"id\":\($0),\"day\":\"2024-01-0\($0)\"}\n" }.joined()
        let bad = ["{\"id\":10,\"day\":\"2024-02-30\"}\n", " {\"id\":11,\"day\":what}\n"]
        let path = try folder.write(
            "a.ndjson",
            Array((bad[0] + good + "\n" + bad[1] + "{\"id\":12,\"day\":\"2024-01-12\",}").utf8))
        #expect(fix(path) == nil)
        #expect(text("a.ndjson") == good + "{\"id\":12,\"day\":\"2024-01-12\"}\n")
        #expect(text("bad.csv") == bad.joined())
        #expect(
            text("bad.csv.why.jsonl") == "1 0..<29 1 0..<29 V502\n2 29..<51 12 282..<304 J601\n")
    }

    @Test func `a name that all lines of JSON have is on no record`() throws {
        let text = "{\"a_name_of_more_than_thirty_characters\":1}\n"
        let path = try folder.write("a.ndjson", Array(text.utf8))
        let rule = Array("H303 column-name-too-long".utf8)
        #expect(fix(path) == .errorOutsideRecords(path: path, rule: rule))
    }

    @Test func `lines of JSON with a name that few have are set apart for it`() throws {
        let lines = (1...60).map { number in
            let other = number % 30 == 0 ? ",\"a_name_of_more_than_thirty_characters\":1" : ""
            return "{\"id\":\(number)\(other)}\n"
        }
        let path = try folder.write("a.ndjson", Array(lines.joined().utf8))
        #expect(fix(path) == nil)
        #expect(text("a.ndjson") == lines.filter { $0.count < 20 }.joined())
        #expect(text("bad.csv") == lines.filter { $0.count > 20 }.joined())
    }

    @Test func `records of a file in UTF-16 are told as they read`() throws {
        let text = Self.head + Self.days + Self.bad
        let units: [UInt8] = text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        let bytes: [UInt8] = [0xFF, 0xFE] + units
        let path = try folder.write("a.csv", bytes)
        #expect(fix(path) == nil)
        #expect(self.text("a.csv") == Self.head + Self.days)
        #expect(self.text("bad.csv") == Self.head + Self.bad)
    }

    @Test(arguments: [EIO, ENOSPC, EACCES])
    func `whichever call fails, the file is untouched and nothing else is left`(
        code: CInt
    ) throws {
        let bytes = Array((Self.head + Self.days + Self.bad + "11, 2024-03-03\n").utf8)
        for call in calls {
            let counting = FaultPlan([])
            let first = Scratch()
            let good = try first.write("a.csv", bytes)
            #expect(fix(good, in: first, counting) == nil)
            let count = counting.count(of: call)
            #expect(count > 0, "\(call)")
            for turn in 1...max(1, count) {
                let folder = Scratch()
                let path = try folder.write("a.csv", bytes)
                let plan = FaultPlan([.init(call, .call(turn), .fails(code))])
                let error = fix(path, in: folder, plan)
                guard error != nil else {
                    // What only tidies up may fail, and what is there is all that should be.
                    #expect(folder.read("a.csv") != bytes, "\(call) \(turn)")
                    continue
                }
                #expect(folder.read("a.csv") == bytes, "\(call) \(turn)")
                #expect(folder.names == ["a.csv"], "\(call) \(turn)")
            }
        }
    }

    @Test(arguments: 1...40)
    func `good records and those set apart are the input, record for record`(seed: UInt64) throws {
        var random = SeededRandom(seed: seed)
        let extract = QuarantineExtract(&random)
        let folder = Scratch()
        let path = try folder.write("a.csv", extract.bytes)
        #expect(fix(path, in: folder) == nil, "seed \(seed)")
        let result = String(decoding: folder.read("a.csv") ?? [], as: UTF8.self)
        #expect(result == extract.good, "seed \(seed)")
        guard extract.badCount > 0 else { return #expect(folder.names == ["a.csv"]) }
        let rejected = String(decoding: folder.read("bad.csv") ?? [], as: UTF8.self)
        #expect(rejected == extract.bad, "seed \(seed)")
        let reasons = String(decoding: folder.read("bad.csv.why.jsonl") ?? [], as: UTF8.self)
        let lines = reasons.split(separator: "\n").map { $0.split(separator: " ") }
        #expect(lines.count == extract.badCount, "seed \(seed)")
        for (line, number) in zip(lines, extract.badLines) {
            #expect(line[2] == "\(number)", "seed \(seed)")
        }
    }
}
