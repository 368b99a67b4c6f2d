import Bytes
import Checking
import Diagnostics
import Reporting

/// What the check says of a rule's bad example.
enum ExampleFinding {
    /// The block of its first finding; empty where the example needs what a folder or a contract
    /// would tell.
    static func block(_ rule: Rule, _ examples: RuleExamples, style: Style) -> [UInt8] {
        let words = examples.badName.split(separator: UInt8(ascii: " ")).map { Array($0) }
        guard let name = words.first else { return [] }
        var settings = CheckSettings()
        settings.selection.add(.select, RuleSelection.Pattern(prefix: rule.id.bytes))
        if let limit = limit(in: words) { settings.limitBytes = limit }
        var checker = FileChecker(settings: settings)
        var reader = MemoryReader(examples.bad)
        guard let file = try? checker.check(&reader, path: Path(name)) else { return [] }
        let maker = DiagnosticMaker(file.report)
        guard let first = file.sampled(perGroup: 1).first, let found = maker.diagnostic(first)
        else { return [] }
        let entries = file.report.entries.filter { $0.group.key.field == first.field }
        let report = FileReport(path: file.report.path, facts: file.report.facts, entries: entries)
        var reporter = FullReporter(style: style, namesExplanation: false)
        var writer = ByteWriter()
        reporter.report(found, of: report, to: &writer)
        reporter.end(report, to: &writer)
        return writer.bytes
    }

    /// The limit that the example is checked with, as on a command line.
    private static func limit(in words: [[UInt8]]) -> Int? {
        guard let place = words.firstIndex(of: Array("--max-size".utf8)),
            words.indices.contains(place + 1)
        else { return nil }
        return ByteSize(argument: String(decoding: words[place + 1], as: UTF8.self))?.bytes
    }
}
