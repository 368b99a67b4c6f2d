import Diagnostics

/// Writes one JSON object a line: each finding, then a summary. A run that was cut off has none.
package struct JSONLinesReporter: Reporter {
    private let version: StaticString
    private var line = JSONEmitter(.oneLine)

    /// `version` is the tool's own.
    package init(version: StaticString) {
        self.version = version
    }

    package mutating func report(
        _ diagnostic: Diagnostic, of file: FileReport, to writer: inout ByteWriter
    ) {
        line.removeAll()
        line.diagnostic(diagnostic)
        writer.write(line.bytes)
        writer.write("\n")
    }

    package mutating func finish(_ summary: RunSummary, to writer: inout ByteWriter) {
        line.removeAll()
        line.summary(summary, version: version)
        writer.write(line.bytes)
        writer.write("\n")
    }
}
