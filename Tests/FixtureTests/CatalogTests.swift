import Diagnostics
import Rules
import Testing

/// What holds for all rules.
struct CatalogTests {
    @Test func `ids are unique and in catalog order`() {
        let ids = Catalog.rules.map(\.id)
        for (id, next) in zip(ids, ids.dropFirst()) {
            #expect(id < next, "\(text(id.bytes)) stands before \(text(next.bytes))")
        }
        for id in ids.map({ text($0.bytes) }) {
            #expect(id.wholeMatch(of: /[FEHCVJKB][1-8]\d\d/) != nil, "\(id)")
        }
    }

    @Test func `names are unique`() {
        let names = Catalog.rules.map { text($0.name) }
        #expect(Set(names).count == names.count)
    }

    /// A name is put behind "allow": it names the fault, so it holds no cure and no verdict.
    @Test(arguments: Catalog.rules.map { text($0.name) })
    func `a name reads as allow name`(name: String) {
        #expect(name.wholeMatch(of: /[a-z][a-z0-9]*(-[a-z0-9]+)*/) != nil)
        let words = name.split(separator: "-").map(String.init)
        let cures: Set = ["allow", "avoid", "disallow", "ban", "must", "require", "check", "use"]
        #expect(cures.isDisjoint(with: words))
        // What a spreadsheet shows where a formula fails is called an error value.
        let verdicts = name == "spreadsheet-error" ? [] : ["error", "warning", "rule", "fault"]
        #expect(Set(verdicts).isDisjoint(with: words))
    }

    @Test(arguments: Catalog.rules)
    func `the texts of a rule are sentences`(rule: Rule) {
        for words in [rule.summary, rule.rationale, rule.remedy].map({ text($0) }) {
            #expect(words.hasSuffix("."), "\(words)")
            #expect(words.first?.isLowercase == false, "\(words)")
            #expect(!words.contains("\n"), "\(words)")
            #expect(!words.contains("  "), "\(words)")
        }
    }

    @Test(arguments: Catalog.rules)
    func `a rule is found by its id and by its name`(rule: Rule) {
        #expect(Catalog.rule(named: rule.id.bytes)?.id == rule.id)
        #expect(Catalog.rule(named: rule.name.bytes)?.id == rule.id)
        #expect(Catalog.definition(of: rule.id)?.rule.id == rule.id)
    }
}
