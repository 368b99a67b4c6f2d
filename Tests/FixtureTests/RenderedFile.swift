import Bytes
import Checking
import Contract
import Diagnostics
import Reporting
import Rules
import Settings
import Testing

/// A file whose findings are drawn, and which of its groups.
struct RenderedFile: CustomTestStringConvertible, Sendable {
    /// The name of the folder with what was recorded.
    let name: String
    let path: String
    private let source: Source

    /// What the findings come from.
    private enum Source: Sendable {
        /// The check of these bytes; of its rules only these are reported.
        case check([UInt8], rules: Set<String>, contract: String?)
        case handMade(FileFacts, [Occurrence])
    }

    var testDescription: String { name }

    /// `contract` is the text of one.
    init(
        _ name: String, _ path: String, _ bytes: [UInt8], rules: Set<String>,
        contract: String? = nil
    ) {
        self.name = name
        self.path = path
        source = .check(bytes, rules: rules, contract: contract)
    }

    init(_ name: String, _ path: String, _ facts: FileFacts, _ findings: [Occurrence]) {
        self.name = name
        self.path = path
        source = .handMade(facts, findings)
    }

    init(_ name: String, _ path: String, _ text: String, rules: Set<String>) {
        self.init(name, path, Array(text.utf8), rules: rules)
    }

    /// What the full report says of the file, three findings of each group listed.
    func rendered(_ style: Style) throws -> [UInt8] {
        let (report, diagnostics) =
            switch source {
            case .check(let bytes, let rules, let contract):
                try Self.checked(bytes, path, rules, contract)
            case .handMade(let facts, let findings): Self.made(facts, path, findings)
            }
        var reporter = FullReporter(style: style)
        var writer = ByteWriter()
        reporter.begin(report, to: &writer)
        for diagnostic in diagnostics { reporter.report(diagnostic, of: report, to: &writer) }
        reporter.end(report, to: &writer)
        return writer.bytes
    }

    private static func checked(
        _ bytes: [UInt8], _ path: String, _ rules: Set<String>, _ contract: String?
    ) throws -> (FileReport, [Diagnostic]) {
        var settings = CheckSettings()
        for rule in rules {
            settings.selection.add(.select, .init(prefix: Array(rule.utf8)))
        }
        settings.contract = try contract.map { text in
            let document = Document(
                path: Path("contracts/accounts.schema.json"), bytes: Array(text.utf8))
            return try ContractReader.read(document)
        }
        var checker = FileChecker(settings: settings)
        var reader = MemoryReader(bytes)
        let once = try checker.check(&reader, path: Path(Array(path.utf8)))
        let file = try checker.compareKeys(once, from: &reader)
        let maker = DiagnosticMaker(file.report)
        let diagnostics = file.sampled(perGroup: 3).compactMap { maker.diagnostic($0) }
        return (file.report, diagnostics)
    }

    private static func made(
        _ facts: FileFacts, _ path: String, _ findings: [Occurrence]
    ) -> (FileReport, [Diagnostic]) {
        let entries = findings.compactMap { found in
            Catalog.definition(of: found.rule).map { definition in
                FileReport.Entry(
                    rule: definition.rule, severity: definition.rule.severity,
                    group: FindingGroup(
                        key: .init(rule: found.rule, field: found.field), total: 1,
                        samples: [found]))
            }
        }
        let report = FileReport(path: Path(Array(path.utf8)), facts: facts, entries: entries)
        let maker = DiagnosticMaker(report)
        return (report, findings.compactMap { maker.diagnostic($0) })
    }
}
