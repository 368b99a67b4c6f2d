import Diagnostics

/// Writes reviewdog's Diagnostic Format as one JSON document, finding by finding as they come.
package struct RDJSONReporter: Reporter {
    private let context: ReportContext
    private var finding = JSONEmitter(.oneLine)
    private var hasBegun = false
    private var hasFindings = false

    package init(_ context: ReportContext) { self.context = context }

    package mutating func report(
        _ diagnostic: Diagnostic, of file: FileReport, to writer: inout ByteWriter
    ) {
        let isOnName = file.isName(diagnostic.occurrence)
        write(to: &writer) { json, context in
            json.reviewdog(diagnostic, context, isOnName: isOnName, namesSource: false)
        }
    }

    package mutating func fail(_ input: UncheckedInput, to writer: inout ByteWriter) {
        write(to: &writer) { json, context in
            json.reviewdog(input, context, namesSource: false)
        }
    }

    package mutating func finish(_ summary: RunSummary, to writer: inout ByteWriter) {
        begin(to: &writer)
        writer.write(hasFindings ? "\n]}\n" : "]}\n")
    }

    private mutating func write(
        to writer: inout ByteWriter, _ body: (inout JSONEmitter, ReportContext) -> Void
    ) {
        begin(to: &writer)
        writer.write(hasFindings ? ",\n" : "\n")
        hasFindings = true
        finding.removeAll()
        body(&finding, context)
        writer.write(finding.bytes)
    }

    private mutating func begin(to writer: inout ByteWriter) {
        guard !hasBegun else { return }
        hasBegun = true
        writer.write("{\"source\":{\"name\":\"batchlint\"},\"diagnostics\":[")
    }
}
