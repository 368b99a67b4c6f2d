import Diagnostics

/// Writes reviewdog's Diagnostic Format with one finding a line.
package struct RDJSONLinesReporter: Reporter {
    private let context: ReportContext
    private var line = JSONEmitter(.oneLine)

    package init(_ context: ReportContext) { self.context = context }

    package mutating func report(
        _ diagnostic: Diagnostic, of file: FileReport, to writer: inout ByteWriter
    ) {
        line.removeAll()
        line.reviewdog(
            diagnostic, context, isOnName: file.isName(diagnostic.occurrence), namesSource: true)
        writer.write(line.bytes)
        writer.write("\n")
    }

    package mutating func fail(_ input: UncheckedInput, to writer: inout ByteWriter) {
        line.removeAll()
        line.reviewdog(input, context, namesSource: true)
        writer.write(line.bytes)
        writer.write("\n")
    }

    package mutating func finish(_ summary: RunSummary, to writer: inout ByteWriter) {}
}
