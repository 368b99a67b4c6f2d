import Diagnostics

/// Writes one JSON object a line: each finding, then a summary. A run that was cut off has none.
package struct JSONLinesReporter: Reporter {
    private let version: StaticString
    private let values: ShownValues
    private var line = JSONEmitter(.oneLine)
    private var fingerprinter = Fingerprinter()

    /// `version` is the tool's own.
    package init(version: StaticString, values: ShownValues = .shown) {
        self.version = version
        self.values = values
    }

    package mutating func begin(_ file: FileReport, to writer: inout ByteWriter) {
        fingerprinter = Fingerprinter()
    }

    package mutating func report(
        _ diagnostic: Diagnostic, of file: FileReport, to writer: inout ByteWriter
    ) {
        line.removeAll()
        line.diagnostic(
            diagnostic, fingerprinter.fingerprint(of: diagnostic), values,
            isOnName: file.isName(diagnostic.occurrence))
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
