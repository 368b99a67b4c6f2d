import Testing

/// The folders of the rules on batches show what these report and what they do not.
struct BatchFixtureTests {
    @Test(arguments: BatchFixture.all.filter { $0.kind == .bad })
    func `a bad batch breaks its own rule and no other`(fixture: BatchFixture) throws {
        let found = try fixture.check()
        #expect(!found.isEmpty)
        #expect(found.allSatisfy { $0.code == fixture.rule }, "\(found.map(\.message))")
        for words in found.map(\.message) {
            #expect(words.first?.isLowercase == true, "\(words)")
            #expect(!words.hasSuffix("."), "\(words)")
        }
    }

    @Test(arguments: BatchFixture.all.filter { $0.kind == .good })
    func `a good batch breaks no rule`(fixture: BatchFixture) throws {
        #expect(try fixture.check().map(\.message) == [])
    }
}
