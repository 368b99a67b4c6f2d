import Diagnostics

/// Writes one line for each finding as gcc does, which editors know:
/// `path:line:col: severity: message [name]`.
///
/// A line is never wrapped; the column counts bytes.
package struct GCCReporter: Reporter {
    private let style: Style

    package init(values: ShownValues = .shown) {
        style = Style(values: values)
    }

    package mutating func report(
        _ diagnostic: Diagnostic, of file: FileReport, to writer: inout ByteWriter
    ) {
        let start = diagnostic.occurrence.region.start
        writer.write(ShownPath.text(of: diagnostic.path.bytes))
        writer.write(":")
        writer.write(start.line.decimalDigits)
        writer.write(":")
        writer.write(start.byteColumn.decimalDigits)
        writer.write(": ")
        writer.write(diagnostic.severity.word)
        writer.write(": ")
        writer.write(diagnostic.explanation.message.shown(style))
        writer.write(" [")
        writer.write(diagnostic.rule.name)
        writer.write("]\n")
    }

    package mutating func finish(_ summary: RunSummary, to writer: inout ByteWriter) {}
}
