import Diagnostics

/// Writes one line for each finding, which editors and problem matchers read:
/// `path:line:col: severity[CODE] message`.
///
/// A line is never wrapped; the column counts Unicode scalars.
package struct ConciseReporter: Reporter {
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
        writer.write(start.column.decimalDigits)
        writer.write(": ")
        writer.write(Self.word(for: diagnostic.severity))
        writer.write("[")
        writer.write(diagnostic.rule.id.bytes)
        writer.write("] ")
        writer.write(diagnostic.explanation.message.shown(style))
        writer.write("\n")
    }

    package mutating func finish(_ summary: RunSummary, to writer: inout ByteWriter) {}

    /// The level's name in problem matchers: they know `info`, and no `note`.
    private static func word(for severity: Severity) -> StaticString {
        switch severity {
        case .error: "error"
        case .warning: "warning"
        case .note: "info"
        }
    }
}
