import Diagnostics

/// Writes a log of SARIF 2.1.0 with one run: the rules, then the results as they come, then what is
/// known of the files.
///
/// GitHub refuses a run of more than 25,000 results and shows the 5,000 gravest. So warnings and
/// notes are listed while there are fewer than 5,000 results, and errors up to 25,000; what was left
/// out is told in a notification. Columns count Unicode scalars.
package struct SARIFReporter: Reporter {
    private static let limitResults = 25_000
    private static let limitLesserResults = 5_000

    let context: ReportContext
    /// The places of the rules in the run's list.
    let ruleIndices: [RuleID: Int]
    private var result = JSONEmitter(.oneLine)
    private var fingerprinter = Fingerprinter()
    private var hasBegun = false
    private var results = 0
    private var leftOut = 0
    /// The files that were checked, with their sizes in bytes; as many as the run has.
    private var artifacts: [(path: [UInt8], sizeBytes: Int)] = []
    private var failures: [UncheckedInput] = []

    package init(_ context: ReportContext) {
        self.context = context
        ruleIndices = Dictionary(
            uniqueKeysWithValues: context.rules.enumerated().map { ($1.id, $0) })
    }

    package mutating func begin(_ file: FileReport, to writer: inout ByteWriter) {
        begin(to: &writer)
        fingerprinter = Fingerprinter()
        let path = context.base.path(of: file.path)
        artifacts.append((path: path, sizeBytes: file.facts.sizeBytes))
    }

    package mutating func report(
        _ diagnostic: Diagnostic, of file: FileReport, to writer: inout ByteWriter
    ) {
        let isError = diagnostic.severity == .error
        guard results < (isError ? Self.limitResults : Self.limitLesserResults) else {
            leftOut += 1
            return
        }
        writer.write(results > 0 ? ",\n" : "\n")
        results += 1
        result.removeAll()
        write(
            diagnostic, fingerprinter.fingerprint(of: diagnostic), artifact: artifacts.count - 1,
            isOnName: file.isName(diagnostic.occurrence), to: &result)
        writer.write(result.bytes)
    }

    package mutating func fail(_ input: UncheckedInput, to writer: inout ByteWriter) {
        failures.append(input)
    }

    package mutating func finish(_ summary: RunSummary, to writer: inout ByteWriter) {
        begin(to: &writer)
        writer.write(results > 0 ? "\n],\n" : "],\n")
        var json = JSONEmitter(.oneLine)
        json.object { json in
            json.name("artifacts")
            writeArtifacts(to: &json)
            json.name("invocations")
            json.array { writeInvocation(summary, to: &$0) }
        }
        // The members go into the run's object, which is open.
        writer.write(Array(json.bytes.dropFirst()))
        writer.write("]}\n")
    }

    private mutating func begin(to writer: inout ByteWriter) {
        guard !hasBegun else { return }
        hasBegun = true
        writer.write(
            """
            {"$schema":"https://json.schemastore.org/sarif-2.1.0.json","version":"2.1.0","runs":[
            """)
        var json = JSONEmitter(.oneLine)
        json.object { json in
            json.name("tool")
            writeTool(to: &json)
            json.name("automationDetails")
            json.object { json in
                json.name("id")
                json.text("batchlint/")
            }
            json.name("columnKind")
            json.text("unicodeCodePoints")
            // A lone CR ends a line for us, and does not by default.
            json.name("newlineSequences")
            json.array { json in
                json.text("\r\n")
                json.text("\n")
                json.text("\r")
            }
        }
        writer.write(Array(json.bytes.dropLast()))
        writer.write(",\n\"results\":[")
    }

    private func writeArtifacts(to json: inout JSONEmitter) {
        json.array { json in
            for artifact in artifacts {
                json.object { json in
                    json.name("location")
                    json.object { json in
                        json.name("uri")
                        json.text(URIReference.text(of: artifact.path))
                    }
                    json.name("length")
                    json.number(artifact.sizeBytes)
                }
            }
        }
    }

    private func writeInvocation(_ summary: RunSummary, to json: inout JSONEmitter) {
        json.object { json in
            json.name("executionSuccessful")
            json.boolean(summary.verdict != .unknown)
            json.name("exitCode")
            json.number(summary.exitCode)
            guard leftOut > 0 || !failures.isEmpty else { return }
            json.name("toolExecutionNotifications")
            json.array { json in
                if leftOut > 0 { writeCut(to: &json) }
                for failure in failures { write(failure, to: &json) }
            }
        }
    }

    private func writeCut(to json: inout JSONEmitter) {
        json.object { json in
            json.name("level")
            json.text("note")
            json.name("message")
            json.object { json in
                json.name("text")
                json.text(
                    QuantityText.count(leftOut, "finding")
                        + Array(" left out: a run has at most 25,000 results".utf8))
            }
        }
    }
}
