import Diagnostics

/// Writes one page of HTML that needs nothing else: for each file the verdict, where its findings
/// lie, each group as people see it in a terminal, and what the columns hold.
///
/// No script runs in it, and nothing is loaded: the page says so to the browser. The findings of a
/// file are kept until its end, as `GatheredGroups` bounds them.
package struct HTMLReporter: Reporter {
    /// The places of a group that are listed; more only mark the strip.
    private static let listedPlaces = 20

    private let context: ReportContext
    private let style: Style
    private var groups: GatheredGroups
    private var strip = FaultStrip(sizeBytes: 0)
    private var hasBegun = false

    package init(_ context: ReportContext) {
        self.context = context
        style = Style(isColored: true, widthCells: 110, values: context.values)
        groups = GatheredGroups(style: style)
    }

    package mutating func begin(_ file: FileReport, to writer: inout ByteWriter) {
        begin(to: &writer)
        strip = FaultStrip(sizeBytes: file.facts.sizeBytes)
    }

    package mutating func report(
        _ diagnostic: Diagnostic, of file: FileReport, to writer: inout ByteWriter
    ) {
        strip.add(diagnostic)
        groups.add(diagnostic, of: file, limit: Self.listedPlaces)
    }

    package mutating func end(_ file: FileReport, to writer: inout ByteWriter) {
        writer.write("<section>\n<h2>")
        writer.write(shown(context.base.path(of: file.path)))
        writer.write("</h2>\n<p>")
        writer.write(HTMLText.escaped(facts(of: file)))
        writer.write("</p>\n")
        writer.write(strip.svg)
        groups.end(file) { entry, group, block in
            var text = ByteWriter()
            if let group { block.writeOthers(group, entry.group, to: &text) }
            block.write(to: &text)
            Self.write(entry, text.bytes, to: &writer)
        }
        HTMLColumns(file.columns, style).write(to: &writer)
        writer.write("</section>\n")
    }

    package mutating func fail(_ input: UncheckedInput, to writer: inout ByteWriter) {
        begin(to: &writer)
        writer.write("<section>\n<h2>")
        writer.write(shown(context.base.path(of: input.path)))
        writer.write("</h2>\n<p><b class=\"error\">not checked</b>: ")
        writer.write(HTMLText.escaped(input.reason))
        writer.write("</p>\n</section>\n")
    }

    package mutating func finish(_ summary: RunSummary, to writer: inout ByteWriter) {
        begin(to: &writer)
        let line = SummaryLine.text(summary, style: style)
        writer.write("</main>\n<header>\n<h1>batchlint</h1>\n<p class=\"verdict\" role=\"status\">")
        writer.write(HTMLText.colored(Array(line.dropLast())))
        writer.write("</p>\n</header>\n</body>\n</html>\n")
    }

    private mutating func begin(to writer: inout ByteWriter) {
        guard !hasBegun else { return }
        hasBegun = true
        writer.write(HTMLPage.head)
    }

    private func shown(_ bytes: [UInt8]) -> [UInt8] {
        HTMLText.escaped(ShownText.text(of: bytes, .unicode))
    }

    /// `2 errors, 1 note · 3,120 records, 181 kB`.
    private func facts(of file: FileReport) -> [UInt8] {
        var summary = RunSummary()
        summary.errors = file.total(.error)
        summary.warnings = file.total(.warning)
        summary.notes = file.total(.note)
        return CountText.text(summary) + Array(" · ".utf8)
            + QuantityText.count(file.facts.records, "record") + Array(", ".utf8)
            + QuantityText.size(bytes: file.facts.sizeBytes)
    }

    private static func write(
        _ entry: FileReport.Entry, _ block: [UInt8], to writer: inout ByteWriter
    ) {
        writer.write("<details open>\n<summary><b class=\"")
        writer.write(entry.severity.word)
        writer.write("\">")
        writer.write(entry.rule.id.bytes)
        writer.write("</b> ")
        writer.write(entry.rule.name)
        writer.write(" <span>")
        writer.write(QuantityText.count(entry.group.total, "finding"))
        writer.write("</span></summary>\n<p>")
        writer.write(HTMLText.escaped(entry.rule.summary.bytes))
        writer.write("</p>\n<pre tabindex=\"0\">")
        writer.write(HTMLText.colored(block))
        writer.write("</pre>\n<p>")
        writer.write(HTMLText.escaped(entry.rule.remedy.bytes))
        writer.write("</p>\n</details>\n")
    }
}
