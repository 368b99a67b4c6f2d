import Diagnostics

/// Writes one line for each finding as gcc does, which editors know:
/// `path:line:col: severity: message [name]`.
///
/// A line is never wrapped; the column counts bytes.
package struct GCCReporter: Reporter {
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
            diagnostic.path.bytes, line: start.line, column: start.byteColumn, to: &line)
        line.append(": ")
        line.append(diagnostic.severity.word)
        line.append(": ")
        line.append(shown: diagnostic.explanation.message, style)
        line.append(" [")
        line.append(diagnostic.rule.name)
        line.append("]\n")
        writer.write(line)
    }

    package mutating func finish(_ summary: RunSummary, to writer: inout ByteWriter) {}
}
