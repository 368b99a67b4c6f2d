import BatchLint
import Foundation
import Testing

struct CheckerTests {
    /// H304 once, C405 in each of nine records.
    private static let text =
        "id,Name\n" + (1...9).map { "\($0),a\"\($0)\n" }.joined()

    @Test(arguments: [1, 3, 4, 5, 9, nil])
    func `a path, a descriptor and a stream give the same report`(listed: Int?) throws {
        let file = TemporaryFile(Self.text)
        defer { file.remove() }
        var options = CheckOptions()
        options.listedPerGroup = listed
        let checker = try Checker(options: options)
        let named = try checker.check(path: file.path)
        let handle = try #require(FileHandle(forReadingAtPath: file.path))
        let opened = try checker.check(descriptor: handle.fileDescriptor, name: file.path)
        #expect(opened == named)
        for chunkBytes in [1, 2, 3, 63, 64, 65, .max] {
            var stream = ChunkedBytes(Array(Self.text.utf8), chunkBytes: chunkBytes)
            let read = try checker.check(stream: &stream, name: file.path)
            #expect(read == named)
            #expect(stream.rest.isEmpty)
        }
        #expect(named.diagnostics.count == 1 + min(listed ?? .max, 9))
        #expect(named.isTruncated == (min(listed ?? .max, 9) < 9))
        #expect(named.totals.map(\.findings) == [1, 9])
        #expect(named.findings(.error) == 10)
        #expect(named.records == 9)
        #expect(named.bytes == Self.text.utf8.count)
    }

    @Test func `a finding has its place, its words and its fix`() throws {
        var stream = ChunkedBytes(Array("id,Na\u{200B}é\n1,a\n".utf8))
        var options = CheckOptions()
        options.ruleWishes = [.select("H304")]
        let report = try Checker(options: options).check(stream: &stream, name: "a.csv")
        let found = try #require(report.diagnostics.first)
        #expect(found.code == "H304" && found.name == "column-name-not-lowercase")
        #expect(found.severity == .error && found.path == "a.csv")
        #expect(found.start.line == 1 && found.start.column == 4 && found.start.offset == 3)
        #expect(found.end.column == 8 && found.end.byteColumn == 11 && found.end.utf16Column == 8)
        #expect(found.record == 0)
        #expect(found.field?.index == 2)
        #expect(found.field?.name == Array("Na\u{200B}é".utf8))
        #expect(found.value == Array("Na\u{200B}é".utf8))
        #expect(found.message.contains("`Na⟨U+200B⟩é`"))
        #expect(found.fingerprint.utf8.count == 32)
    }

    @Test(
        arguments: [
            ([.ignore("H")], ["C405"]), ([.select("H")], ["H304"]),
            ([.select("stray-quote")], ["C405"]), ([.ignore("c4"), .select("C405")], ["C405"]),
            ([.select("C405"), .ignore("C4")], []),
        ] as [([RuleWish], [String])])
    func `wishes choose the rules`(wishes: [RuleWish], codes: [String]) throws {
        var stream = ChunkedBytes(Array(Self.text.utf8))
        var options = CheckOptions()
        options.ruleWishes = wishes
        options.listedPerGroup = 1
        let report = try Checker(options: options).check(stream: &stream)
        #expect(report.diagnostics.map(\.code) == codes)
    }

    @Test(
        arguments: [
            ([], .error, .blocked),
            ([.weigh("H304", as: .warning), .ignore("C")], .error, .passed),
            ([.weigh("H304", as: .warning), .ignore("C")], .warning, .blocked),
            ([.weigh("H304", as: .note), .ignore("C")], .note, .blocked),
            ([], nil, .passed),
        ] as [([RuleWish], Severity?, Report.Verdict)])
    func `the verdict goes by the heaviest finding`(
        wishes: [RuleWish], blocksFrom: Severity?, verdict: Report.Verdict
    ) throws {
        var stream = ChunkedBytes(Array(Self.text.utf8))
        var options = CheckOptions()
        options.ruleWishes = wishes
        options.blocksFrom = blocksFrom
        #expect(try Checker(options: options).check(stream: &stream).verdict == verdict)
    }

    @Test(arguments: ["", "X", "H999", "no-such-rule", "H3033"])
    func `a wish that names no rule is an error`(text: String) {
        var options = CheckOptions()
        options.ruleWishes = [.ignore(text)]
        #expect {
            _ = try Checker(options: options)
        } throws: { error in
            guard case .unknownRule(text) = error as? CheckError else { return false }
            return true
        }
    }

    @Test func `what cannot be read is an error with its facts`() throws {
        let checker = try Checker()
        #expect {
            _ = try checker.check(path: "/no/such/file.csv")
        } throws: { error in
            guard case .cannotOpen("/no/such/file.csv", errno: 2) = error as? CheckError else {
                return false
            }
            return true
        }
        #expect {
            _ = try checker.check(path: "/")
        } throws: { error in
            guard case .isFolder("/") = error as? CheckError else { return false }
            return true
        }
        #expect {
            _ = try checker.check(path: "a\0b")
        } throws: { error in
            guard case .impossiblePath = error as? CheckError else { return false }
            return true
        }
    }

    @Test(arguments: [4, nil])
    func `the error of a stream is handed on`(listed: Int?) throws {
        var options = CheckOptions()
        options.listedPerGroup = listed
        let checker = try Checker(options: options)
        #expect {
            var stream = ChunkedBytes(Array(Self.text.utf8), fails: true)
            _ = try checker.check(stream: &stream)
        } throws: { error in
            guard case .stream(let own) = error as? CheckError else { return false }
            return own is ChunkedBytes.Failure
        }
    }
}
