import Diagnostics

/// Writes one JSON document, finding by finding as they come.
package struct JSONReporter: Reporter {
    private let version: StaticString
    private let values: ShownValues
    private var finding = JSONEmitter(.indented, depth: 2)
    private var fingerprinter = Fingerprinter()
    private var hasBegun = false
    private var hasFindings = false

    /// `version` is the tool's own.
    package init(version: StaticString, values: ShownValues = .shown) {
        self.version = version
        self.values = values
    }

    package mutating func begin(_ file: FileReport, to writer: inout ByteWriter) {
        fingerprinter = Fingerprinter()
        begin(to: &writer)
    }

    package mutating func report(
        _ diagnostic: Diagnostic, of file: FileReport, to writer: inout ByteWriter
    ) {
        writer.write(hasFindings ? ",\n    " : "\n    ")
        hasFindings = true
        finding.removeAll()
        finding.diagnostic(
            diagnostic, fingerprinter.fingerprint(of: diagnostic), values,
            isOnName: file.isName(diagnostic.occurrence))
        writer.write(finding.bytes)
    }

    package mutating func finish(_ summary: RunSummary, to writer: inout ByteWriter) {
        // A run without a file has a document too: an absent one breaks what reads it.
        begin(to: &writer)
        writer.write(hasFindings ? "\n  ],\n" : "],\n")
        writer.write("  \"summary\": ")
        var last = JSONEmitter(.indented, depth: 1)
        last.summary(summary, version: version)
        writer.write(last.bytes)
        writer.write("\n}\n")
    }

    private mutating func begin(to writer: inout ByteWriter) {
        guard !hasBegun else { return }
        hasBegun = true
        writer.write("{\n  \"schema_version\": ")
        writer.write(JSONEmitter.schemaVersion.decimalDigits)
        writer.write(",\n  \"tool\": ")
        var tool = JSONEmitter(.indented, depth: 1)
        tool.object { json in
            json.name("name")
            json.text("batchlint")
            json.name("version")
            json.text(version)
        }
        writer.write(tool.bytes)
        writer.write(",\n  \"diagnostics\": [")
    }
}
