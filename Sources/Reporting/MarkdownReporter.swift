import Diagnostics

/// Writes one Markdown table for the run: a line for each group of findings, the gravest first.
///
/// The lines are kept until the end: at most 500 of a severity, and 256 KiB in all. What is over is
/// counted. GitHub shows the text as the summary of a job.
package struct MarkdownReporter: Reporter {
    private static let limitLines = 500
    private static let limitBytes = 256 << 10
    /// Of a path; the end of a long one tells more than its start.
    private static let limitPathBytes = 200

    private let context: ReportContext
    private var lines: [Severity: [[UInt8]]] = [:]
    private var keptBytes = 0
    private var left = 0
    private var totals: [FindingGroup.Key: Int] = [:]

    package init(_ context: ReportContext) { self.context = context }

    package mutating func begin(_ file: FileReport, to writer: inout ByteWriter) {
        for entry in file.entries { totals[entry.group.key] = entry.group.total }
    }

    package mutating func report(
        _ diagnostic: Diagnostic, of file: FileReport, to writer: inout ByteWriter
    ) {
        let occurrence = diagnostic.occurrence
        let key = FindingGroup.Key(rule: occurrence.rule, field: occurrence.field)
        // Only the first of a group is shown.
        guard let total = totals.removeValue(forKey: key) else { return }
        guard hasRoom(for: diagnostic.severity) else { return left += 1 }
        keep(line(for: diagnostic, total: total), at: diagnostic.severity)
    }

    package mutating func end(_ file: FileReport, to writer: inout ByteWriter) {
        totals.removeAll()
    }

    package mutating func fail(_ input: UncheckedInput, to writer: inout ByteWriter) {
        guard hasRoom(for: .error) else { return left += 1 }
        let line = Self.line([
            Array("not checked".utf8), [], shown(context.base.path(of: input.path)), [], [],
            Markdown.literal(input.reason),
        ])
        keep(line, at: .error)
    }

    package mutating func finish(_ summary: RunSummary, to writer: inout ByteWriter) {
        writer.write("### batchlint: ")
        writer.write(summary.verdict.word)
        writer.write("\n\n")
        writer.write(Markdown.literal(Array(SummaryLine.text(summary, style: Style()).dropLast())))
        writer.write("\n")
        guard keptBytes > 0 else { return }
        writer.write("\n| severity | rule | place | column | findings | the first |\n")
        writer.write("|---|---|---|---|--:|---|\n")
        for severity in Severity.allCases.reversed() {
            for line in lines[severity] ?? [] { writer.write(line) }
        }
        if left > 0 {
            writer.write("\n")
            writer.write(QuantityText.count(left, "more group"))
            writer.write(" not shown.\n")
        }
    }

    private func hasRoom(for severity: Severity) -> Bool {
        keptBytes < Self.limitBytes && (lines[severity]?.count ?? 0) < Self.limitLines
    }

    private mutating func keep(_ line: [UInt8], at severity: Severity) {
        lines[severity, default: []].append(line)
        keptBytes += line.count
    }

    private func line(for diagnostic: Diagnostic, total: Int) -> [UInt8] {
        let start = diagnostic.occurrence.region.start
        let place = [0x3A] + start.line.decimalDigits + [0x3A] + start.column.decimalDigits
        let column = diagnostic.field.map { field in
            field.name.map { shown($0) } ?? field.index.decimalDigits
        }
        return Self.line([
            diagnostic.severity.word.bytes,
            diagnostic.rule.id.bytes + [0x20] + diagnostic.rule.name.bytes,
            shown(context.base.path(of: diagnostic.path)) + place, column ?? [],
            total.groupedDigits, message(diagnostic.explanation.message),
        ])
    }

    private static func line(_ cells: [[UInt8]]) -> [UInt8] {
        Array("| ".utf8) + cells.joined(separator: Array(" | ".utf8)) + Array(" |\n".utf8)
    }

    /// Bytes from a file or a path, as code.
    private func shown(_ bytes: [UInt8]) -> [UInt8] {
        let isCut = bytes.count > Self.limitPathBytes
        let end = isCut ? Array("…".utf8) + bytes.suffix(Self.limitPathBytes) : bytes
        return Self.code(ShownText.text(of: end, .unicode))
    }

    private func message(_ message: Message) -> [UInt8] {
        message.segments.flatMap { segment -> [UInt8] in
            let text = Message(segments: [segment]).shown(context.style)
            switch segment {
            case .words, .text, .number: return Markdown.literal(text)
            // Without the backticks round them.
            case .value, .name, .code, .term: return Self.code(Array(text.dropFirst().dropLast()))
            }
        }
    }

    private static func code(_ text: [UInt8]) -> [UInt8] {
        Array("<code>".utf8) + Markdown.literal(text) + Array("</code>".utf8)
    }
}
