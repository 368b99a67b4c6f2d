import Diagnostics

/// Writes a report of GitLab's Code Quality: one JSON array, finding by finding as they come.
package struct GitLabReporter: Reporter {
    private let context: ReportContext
    private var finding = JSONEmitter(.oneLine)
    private var fingerprinter = Fingerprinter()
    private var hasBegun = false

    package init(_ context: ReportContext) { self.context = context }

    package mutating func begin(_ file: FileReport, to writer: inout ByteWriter) {
        fingerprinter = Fingerprinter()
    }

    package mutating func report(
        _ diagnostic: Diagnostic, of file: FileReport, to writer: inout ByteWriter
    ) {
        let message = diagnostic.explanation.message.shown(context.style)
        let region = diagnostic.occurrence.region
        let severity: StaticString =
            switch diagnostic.severity {
            case .error: "critical"
            case .warning: "minor"
            case .note: "info"
            }
        write(
            diagnostic.rule.id.bytes + Array(": ".utf8) + message, name: diagnostic.rule.name,
            severity: severity, fingerprint: fingerprinter.fingerprint(of: diagnostic),
            path: context.base.path(of: diagnostic.path),
            lines: region.start.line...region.end.line, to: &writer)
    }

    package mutating func fail(_ input: UncheckedInput, to writer: inout ByteWriter) {
        let path = context.base.path(of: input.path)
        // No rule has this code: it tells the entry from those of all findings.
        let fingerprint = Fingerprint(
            rule: "A000", path: path, column: [], value: input.reason, ordinal: 0)
        write(
            Array("not checked: ".utf8) + input.reason, name: "not-checked", severity: "blocker",
            fingerprint: fingerprint, path: path, lines: 1...1, to: &writer)
    }

    package mutating func finish(_ summary: RunSummary, to writer: inout ByteWriter) {
        writer.write(hasBegun ? "\n]\n" : "[]\n")
    }

    private mutating func write(
        _ description: [UInt8], name: StaticString, severity: StaticString,
        fingerprint: Fingerprint, path: [UInt8], lines: ClosedRange<Int>,
        to writer: inout ByteWriter
    ) {
        writer.write(hasBegun ? ",\n" : "[\n")
        hasBegun = true
        finding.removeAll()
        finding.object { json in
            json.name("description")
            json.text(description)
            json.name("check_name")
            json.text(name)
            json.name("fingerprint")
            json.text(fingerprint.hexadecimal)
            json.name("severity")
            json.text(severity)
            json.name("location")
            json.object { json in
                json.name("path")
                json.text(path)
                json.name("lines")
                json.object { json in
                    json.name("begin")
                    json.number(lines.lowerBound)
                    json.name("end")
                    json.number(lines.upperBound)
                }
            }
        }
        writer.write(finding.bytes)
    }
}
