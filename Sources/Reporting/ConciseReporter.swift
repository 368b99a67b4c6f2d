import Diagnostics

/// Writes one line for each finding, which editors and problem matchers read:
/// `path:line:col: severity[CODE] message`.
///
/// A line is never wrapped; the column counts Unicode scalars.
package struct ConciseReporter: Reporter {
    private let style: Style
    private var line: [UInt8] = []

    package init(values: ShownValues = .shown) {
        style = Style(values: values)
    }

    package mutating func report(
        _ diagnostic: Diagnostic, of file: FileReport, to writer: inout ByteWriter
    ) {
        let start = diagnostic.occurrence.region.start
        line.removeAll(keepingCapacity: true)
        ShownPath.append(
            diagnostic.path.bytes, line: start.line, column: start.column, to: &line)
        line.append(": ")
        line.append(Self.word(for: diagnostic.severity))
        line.append("[")
        line += diagnostic.rule.id.bytes
        line.append("] ")
        line.append(shown: diagnostic.explanation.message, style)
        line.append("\n")
        writer.write(line)
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
