import Diagnostics
import Rules
import Testing

/// Each rule's folder in `Fixtures/rules` shows what the rule reports and what it does not.
struct FixtureTests {
    /// Rules whose faults need large files: `LimitTests` makes them in memory.
    static let withoutFolder: Set = ["F107", "F108"]

    /// Faults that always come with another.
    private static let companions = [
        // The end of a file that was cut off inside a record is no line end.
        "C402-too-few-fields/bad-4.csv": ["C410"]
    ]

    @Test(arguments: Catalog.rules.map { (text($0.id.bytes), text($0.name)) })
    func `each rule has a folder with bad and good files`(id: String, name: String) {
        let folder = Fixture.all.filter { $0.folder == "\(id)-\(name)" }
        let batches = BatchFixture.all.filter { $0.folder == "\(id)-\(name)" }
        let kinds = folder.map(\.kind) + batches.map(\.kind)
        let needsFolder = !Self.withoutFolder.contains(id)
        #expect(kinds.contains(.bad) == needsFolder)
        #expect(kinds.contains(.good) == needsFolder)
    }

    @Test func `each folder belongs to a rule`() {
        let known = Set(Catalog.rules.map { "\(text($0.id.bytes))-\(text($0.name))" })
        let folders = Fixture.all.map(\.folder) + BatchFixture.all.map(\.folder)
        #expect(Set(folders).subtracting(known).isEmpty)
    }

    @Test(arguments: Fixture.bad)
    func `a bad file breaks its own rule and no other`(fixture: Fixture) throws {
        let findings = try Findings(fixture.bytes, fixture.settings)
        let companions = Self.companions[fixture.path] ?? []
        #expect(findings.rules == Set([fixture.rule] + companions))
        #expect(findings.diagnostics.count == findings.total)
    }

    @Test(arguments: Fixture.good)
    func `a good file and a mended one break no rule`(fixture: Fixture) throws {
        let findings = try Findings(fixture.bytes, fixture.settings)
        #expect(findings.diagnostics.map { text($0.explanation.message) } == [])
        #expect(findings.rules.isEmpty)
    }

    @Test(arguments: Fixture.bad)
    func `the words of a finding start in lower case and end without a full stop`(
        fixture: Fixture
    ) throws {
        for diagnostic in try Findings(fixture.bytes, fixture.settings).diagnostics {
            let explanation = diagnostic.explanation
            let words = text(explanation.message)
            // A name such as LF, CSV or NUL keeps its capitals.
            let start = words.prefix { $0.isLetter }
            #expect(start.first?.isLowercase == true || start == start.uppercased(), "\(words)")
            for phrase in [words] + [explanation.caret].compactMap(\.self).map(text)
                + explanation.labels.map({ text($0.message) })
            {
                #expect(!phrase.isEmpty)
                #expect(!phrase.hasSuffix("."), "\(phrase)")
                #expect(phrase.first?.isWhitespace == false, "\(phrase)")
                #expect(phrase.last?.isWhitespace == false, "\(phrase)")
            }
        }
    }

    @Test(arguments: Fixture.bad)
    func `the fixes of a bad file make its fixed one`(fixture: Fixture) throws {
        let findings = try Findings(fixture.bytes, fixture.settings)
        let own = findings.diagnostics.filter { text($0.rule.id.bytes) == fixture.rule }
        let fixes = own.compactMap(\.explanation.fix)
        let best = try #require(own.first).rule.fix
        #expect(fixes.allSatisfy { $0.applicability != .none })
        if best == .none { #expect(fixes.isEmpty) }
        if best == .unsafe { #expect(fixes.allSatisfy { $0.applicability == .unsafe }) }

        let fixed = Fixture.all.first {
            $0.folder == fixture.folder && $0.name == fixture.fixedName
        }
        let isFirst = fixture.name.hasPrefix("bad.")
        if isFirst { #expect((fixed != nil) == (best != .none)) }
        guard let fixed else {
            #expect(fixes.count < own.count, "\(fixture.fixedName) is missing")
            return
        }
        try #require(fixes.count == own.count)
        let mended = try SlowFixer.apply(fixes, to: fixture.bytes, findings.report.facts)
        #expect(text(mended) == text(fixed.bytes))
        #expect(mended == fixed.bytes)
    }

    @Test func `each fixed file belongs to a bad one`() {
        let expected = Set(Fixture.bad.map { "\($0.folder)/\($0.fixedName)" })
        let fixed = Fixture.all.filter { $0.kind == .fixed }.map(\.path)
        #expect(Set(fixed).subtracting(expected).isEmpty)
    }
}
