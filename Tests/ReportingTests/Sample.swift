import Bytes
import Diagnostics
import TextEncoding

@testable import Reporting

/// A finding in a small input that is all there.
struct Sample {
    var rule = "V501" as RuleID
    var name: StaticString = "date-format"
    var severity = Severity.error
    var path = Path("out/accounts.csv")
    /// The input; `\xNN` stands for one byte.
    var input: String
    /// Absolute byte range.
    var range: Range<Int>
    var record = 1
    var field = 0
    var column: [UInt8]?
    var explanation: Explanation
    /// The number of the line that the input starts with.
    var firstLine = 1
    var isCutBefore = false
    var isCutAfter = false
    /// The absolute offset of the input's first byte.
    var startOffset = 0

    var diagnostic: Diagnostic {
        let excerpt = Excerpt(
            startOffset: startOffset, bytes: raw(input), isCutBefore: isCutBefore,
            isCutAfter: isCutAfter)
        let occurrence = Occurrence(
            rule: rule,
            region: Region(start: place(range.lowerBound), end: place(range.upperBound)),
            record: record, field: field, detail: .none, excerpt: excerpt)
        return Diagnostic(
            rule: fact, severity: severity, path: path, occurrence: occurrence,
            field: field == 0 ? nil : Diagnostic.Field(index: field, name: column),
            explanation: explanation)
    }

    /// Its fingerprint as the first of its kind, in thirty-two hexadecimal digits.
    var fingerprint: String {
        var fingerprinter = Fingerprinter()
        return text(fingerprinter.fingerprint(of: diagnostic).hexadecimal)
    }

    var fact: Rule {
        Rule(
            id: rule, name: name, severity: severity, summary: "Something stands here.",
            rationale: "It would be lost.", clause: .dates, remedy: "Write it another way.")
    }

    private func place(_ offset: Int) -> Position {
        let before = raw(input).prefix(offset - startOffset)
        let line = before.count { $0 == 0x0A }
        let head = Array(before[((before.lastIndex(of: 0x0A) ?? -1) + 1)...])
        let columns = TextColumns.count(head.span)
        return Position(
            line: firstLine + line, column: columns.scalars + 1, byteColumn: head.count + 1,
            utf16Column: columns.utf16 + 1, offset: offset)
    }
}

extension Sample {
    /// The byte range of `text` in the input, which holds it once or more; the first.
    static func range(of text: String, in input: String) -> Range<Int> {
        let bytes = raw(input)
        let wanted = raw(text)
        let start = bytes.indices.first { bytes[$0...].starts(with: wanted) }!
        return start..<(start + wanted.count)
    }
}

/// Bytes from text in which `\xNN` stands for one byte.
func raw(_ text: String) -> [UInt8] {
    var bytes: [UInt8] = []
    var rest = Array(text.utf8)[...]
    while let byte = rest.popFirst() {
        guard byte == UInt8(ascii: "\\"), rest.first == UInt8(ascii: "x") else {
            bytes.append(byte)
            continue
        }
        bytes.append(UInt8(String(decoding: rest.dropFirst().prefix(2), as: UTF8.self), radix: 16)!)
        rest = rest.dropFirst(3)
    }
    return bytes
}

/// What a reporter writes of one file whose findings are these, in their order.
func written(
    _ samples: [Sample], totals: [Int] = [], summary: RunSummary? = nil,
    format: FileFormat = .csv, by reporter: some Reporter
) -> [UInt8] {
    var reporter = reporter
    var writer = ByteWriter()
    let diagnostics = samples.map(\.diagnostic)
    var entries: [FileReport.Entry] = []
    for (index, diagnostic) in diagnostics.enumerated() {
        let key = FindingGroup.Key(
            rule: diagnostic.rule.id, field: diagnostic.occurrence.field)
        if entries.contains(where: { $0.group.key == key }) { continue }
        let alike = diagnostics.count { $0.rule.id == key.rule && $0.occurrence.field == key.field }
        let total = totals.indices.contains(index) ? totals[index] : alike
        entries.append(
            FileReport.Entry(
                rule: diagnostic.rule, severity: diagnostic.severity,
                group: FindingGroup(key: key, total: total)))
    }
    var facts = FileFacts()
    facts.format = format
    let file = FileReport(
        path: diagnostics.first?.path ?? Path("out/accounts.csv"), facts: facts, entries: entries)
    reporter.begin(file, to: &writer)
    for diagnostic in diagnostics { reporter.report(diagnostic, of: file, to: &writer) }
    reporter.end(file, to: &writer)
    if let summary { reporter.finish(summary, to: &writer) }
    return writer.bytes
}

/// The bytes as text that `#expect` prints.
func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }
