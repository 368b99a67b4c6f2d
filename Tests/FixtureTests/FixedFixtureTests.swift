import Bytes
import Checking
import Diagnostics
import Fixing
import Foundation
import Testing

/// The real fix over all fixtures.
struct FixedFixtureTests {
    /// What fixing a fixture came to: its bytes; nil where it was not to be changed.
    private func fix(_ bytes: [UInt8], _ settings: CheckSettings) throws -> [UInt8]? {
        let file = FileManager.default.temporaryDirectory
            .appending(path: "batchlint-fixture-\(UInt64.random(in: 0...UInt64.max))")
        defer { try? FileManager.default.removeItem(at: file) }
        try Data(bytes).write(to: file)
        var source = try ByteSource.open(path: Path(Array(file.path.utf8)))
        var fixer = FileFixer(settings: settings, options: FixOptions(allowsUnsafe: true))
        let fixed = try fixer.fix(&source) { () throws(ResultError) in
            try ResultFile(unnamedIn: nil)
        }
        guard fixed.result != nil else { return nil }
        var reader = fixed.result!.reader(source.path)
        var window = InputWindow()
        try window.fill(.max, from: &reader)
        return [UInt8](copying: window.bytes)
    }

    /// The settings of a fixture, with its own rule alone.
    private func settings(_ fixture: Fixture) -> CheckSettings {
        var settings = fixture.settings
        settings.selection.add(.select, .init(prefix: Array(fixture.rule.utf8)))
        return settings
    }

    @Test(arguments: Fixture.bad)
    func `fixing a bad file gives its fixed one, and that stays as it is`(
        fixture: Fixture
    ) throws {
        let expected = Fixture.all.first {
            $0.folder == fixture.folder && $0.name == fixture.fixedName
        }
        let fixed = try fix(fixture.bytes, settings(fixture))
        #expect(fixed.map(text) == expected.map { text($0.bytes) })
        guard let fixed else { return }
        #expect(try fix(fixed, fixture.settings) == nil)
    }

    @Test(arguments: Fixture.good)
    func `a file without a fault is not written`(fixture: Fixture) throws {
        #expect(try fix(fixture.bytes, fixture.settings) == nil)
    }
}
