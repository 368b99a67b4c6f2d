import Diagnostics
import Rules
import Testing

struct FixWordsTests {
    /// Whoever writes the file asks for the fix alone, millions of times.
    @Test(arguments: Fixture.bad)
    func `the fix of a finding is the one that its words tell`(fixture: Fixture) throws {
        let findings = try Findings(fixture.bytes, fixture.settings)
        for diagnostic in findings.diagnostics {
            let definition = try #require(Catalog.definition(of: diagnostic.rule.id))
            let alone = definition.fix(diagnostic.occurrence, findings.report.facts)
            #expect(alone?.change == diagnostic.explanation.fix?.change)
            #expect(alone?.applicability == diagnostic.explanation.fix?.applicability)
        }
    }
}
