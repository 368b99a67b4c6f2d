import Bytes
import Checking
import Diagnostics

/// Everything that a check says about one file.
struct Findings {
    let report: FileReport
    /// All of them, in the order of the file.
    let diagnostics: [Diagnostic]

    init(
        _ bytes: [UInt8], _ settings: CheckSettings = CheckSettings(), readBytes: Int = .max
    ) throws {
        var checker = FileChecker(settings: settings)
        var reader = MemoryReader(bytes, chunkBytes: readBytes)
        let once = try checker.check(&reader, path: Path("extract.csv"))
        let file = try checker.compareKeys(once, from: &reader)
        let maker = DiagnosticMaker(file.report)
        var diagnostics: [Diagnostic] = []
        reader.rewind()
        try checker.list(file, from: &reader, perGroup: .max) { occurrence in
            if let diagnostic = maker.diagnostic(occurrence) { diagnostics.append(diagnostic) }
        }
        report = file.report
        self.diagnostics = diagnostics
    }

    /// The ids of the rules that are broken.
    var rules: Set<String> { Set(report.entries.map { text($0.rule.id.bytes) }) }

    /// How many findings there are, by the totals.
    var total: Int { report.entries.reduce(0) { $0 + $1.group.total } }
}

func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

func text(_ words: StaticString) -> String { text(words.bytes) }

/// A message as plain text.
func text(_ message: Message) -> String {
    message.segments.map { segment in
        switch segment {
        case .words(let words): text(words.text)
        case .term(let words): "`\(text(words.text))`"
        case .text(let words): text(words)
        case .number(let number): String(number)
        case .value(let bytes), .name(let bytes), .code(let bytes): "`\(text(bytes))`"
        }
    }.joined()
}
