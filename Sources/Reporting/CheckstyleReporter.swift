import Diagnostics

/// Writes a document as Checkstyle does: a `file` for each input, with its findings as they come.
///
/// The column counts Unicode scalars.
package struct CheckstyleReporter: Reporter {
    private let context: ReportContext
    private var hasBegun = false

    package init(_ context: ReportContext) { self.context = context }

    package mutating func begin(_ file: FileReport, to writer: inout ByteWriter) {
        begin(to: &writer)
        writer.write("  <file")
        writer.write(XMLText.attribute("name", context.base.path(of: file.path)))
        writer.write(">\n")
    }

    package mutating func report(
        _ diagnostic: Diagnostic, of file: FileReport, to writer: inout ByteWriter
    ) {
        let start = diagnostic.occurrence.region.start
        let severity: StaticString =
            switch diagnostic.severity {
            case .error: "error"
            case .warning: "warning"
            case .note: "info"
            }
        let message = diagnostic.explanation.message.shown(context.style)
        writer.write("    <error")
        writer.write(XMLText.attribute("line", start.line.decimalDigits))
        writer.write(XMLText.attribute("column", start.column.decimalDigits))
        writer.write(XMLText.attribute("severity", severity.bytes))
        writer.write(XMLText.attribute("message", message))
        writer.write(
            XMLText.attribute("source", Array("batchlint.".utf8) + diagnostic.rule.id.bytes))
        writer.write("/>\n")
    }

    package mutating func end(_ file: FileReport, to writer: inout ByteWriter) {
        writer.write("  </file>\n")
    }

    package mutating func fail(_ input: UncheckedInput, to writer: inout ByteWriter) {
        begin(to: &writer)
        writer.write("  <file")
        writer.write(XMLText.attribute("name", context.base.path(of: input.path)))
        writer.write(">\n    <error line=\"1\" severity=\"error\"")
        writer.write(XMLText.attribute("message", Array("not checked: ".utf8) + input.reason))
        writer.write(" source=\"batchlint.not-checked\"/>\n  </file>\n")
    }

    package mutating func finish(_ summary: RunSummary, to writer: inout ByteWriter) {
        begin(to: &writer)
        writer.write("</checkstyle>\n")
    }

    private mutating func begin(to writer: inout ByteWriter) {
        guard !hasBegun else { return }
        hasBegun = true
        writer.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<checkstyle version=\"8.0\">\n")
    }
}
