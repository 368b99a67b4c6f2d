import Bytes
import Diagnostics
import Testing

@testable import Reporting

struct SARIFReporterTests {
    private static let context = Sample.exampleContext

    @Test func `a result has all that GitHub asks for`() {
        let output = text(
            written(
                [.exampleName, .exampleDate], summary: Sample.exampleSummary,
                by: SARIFReporter(Self.context)))
        let lines = output.split(separator: "\n")
        let fingerprint = Sample.exampleName.fingerprint
        let expected = [
            #"{"ruleId":"H304","ruleIndex":1,"level":"error","message":{"text":"column name `Name` "#,
            #"has an upper-case letter"},"locations":[{"physicalLocation":{"artifactLocation":{"#,
            #""uri":"out/accounts.csv","index":0},"region":{"startLine":1,"startColumn":12,"endLine":"#,
            #"1,"endColumn":16,"byteOffset":11,"byteLength":4}},"logicalLocations":[{"name":"Name","#,
            #""kind":"member"}]}],"partialFingerprints":{"batchlint/v1":"\#(fingerprint)"},"fixes":["#,
            #"{"description":{"text":"`batchlint fix` writes `name` (safe)"},"artifactChanges":[{"#,
            #""artifactLocation":{"uri":"out/accounts.csv","index":0},"replacements":[{"#,
            #""deletedRegion":{"byteOffset":11,"byteLength":4},"insertedContent":{"text":"name"}}]}]}]},"#,
        ]
        #expect(lines[2] == expected.joined())
        #expect(lines[3].contains(#""startLine":2,"startColumn":10,"endLine":2,"endColumn":20"#))
        #expect(lines[3].contains(#""relatedLocations":[{"physicalLocation":"#))
        #expect(
            lines[5] == #""artifacts":[{"location":{"uri":"out/accounts.csv"},"length":0}],"#
                + #""invocations":[{"executionSuccessful":true,"exitCode":1}]}]}"#)
    }

    @Test func `a finding on the whole file has a place`() {
        let sample = Sample(
            rule: "F101", name: "file-too-large", input: "", range: 0..<0,
            record: Occurrence.wholeFile, explanation: Explanation("file is large"))
        let output = text(written([sample], by: SARIFReporter(Self.context)))
        #expect(
            output.contains(
                #""region":{"startLine":1,"startColumn":1,"endLine":1,"endColumn":2,"byteOffset":0,"#
                    + #""byteLength":0}"#))
    }

    @Test func `lesser findings stop at 5,000 results, errors at 25,000, and the log says so`() {
        var warning = Sample.exampleDate
        warning.severity = .warning
        let warnings = [Sample](repeating: warning, count: 5_010)
        let errors = [Sample](repeating: .exampleDate, count: 20_020)
        let output = text(
            written(
                warnings + errors, totals: [1], summary: RunSummary(),
                by: SARIFReporter(Self.context)))
        let lines = output.split(separator: "\n")
        let levels = lines.compactMap { line -> Substring? in
            guard line.hasPrefix(#"{"ruleId""#) else { return nil }
            return line.contains(#""level":"warning""#) ? "warning" : "error"
        }
        #expect(levels.count == 25_000)
        #expect(levels.count { $0 == "warning" } == 5_000)
        #expect(
            output.contains(
                #"{"level":"note","message":{"text":"30 findings left out: a run has at most 25,000"#
            ))
    }
}
