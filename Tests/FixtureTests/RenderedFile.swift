import Bytes
import Checking
import Diagnostics
import Reporting
import Testing

/// A file whose findings are drawn, and which of its groups.
struct RenderedFile: CustomTestStringConvertible, Sendable {
    /// The name of the folder with what was recorded.
    let name: String
    let path: String
    let bytes: [UInt8]
    /// The rules whose blocks are drawn, in the order of the report.
    let rules: Set<String>

    var testDescription: String { name }

    init(_ name: String, _ path: String, _ bytes: [UInt8], rules: Set<String>) {
        self.name = name
        self.path = path
        self.bytes = bytes
        self.rules = rules
    }

    init(_ name: String, _ path: String, _ text: String, rules: Set<String>) {
        self.init(name, path, Array(text.utf8), rules: rules)
    }

    /// What the full report says of the file, three findings of each group listed.
    func rendered(_ style: Style) throws -> [UInt8] {
        var settings = CheckSettings()
        for rule in rules {
            settings.selection.add(.select, .init(prefix: Array(rule.utf8)))
        }
        var checker = FileChecker(settings: settings)
        var reader = MemoryReader(bytes)
        let file = try checker.check(&reader, path: Path(Array(path.utf8)))
        var maker = DiagnosticMaker(file.report)
        var reporter = FullReporter(style: style)
        var writer = ByteWriter()
        reporter.begin(file.report, to: &writer)
        for occurrence in file.sampled(perGroup: 3) {
            guard let diagnostic = maker.diagnostic(occurrence) else { continue }
            reporter.report(diagnostic, of: file.report, to: &writer)
        }
        reporter.end(file.report, to: &writer)
        return writer.bytes
    }
}
