import Bytes
import Diagnostics
import Testing

@testable import Reporting

/// Each format for CI systems and editors, whole, of one file with two findings.
struct CIReporterTests {
    private static let samples = [Sample.exampleName, .exampleDate]
    private static let context = Sample.exampleContext

    private func report(_ reporter: some Reporter) -> String {
        text(written(Self.samples, summary: Sample.exampleSummary, by: reporter))
    }

    /// What is written of a run in which an input could not be checked, and nothing else was.
    private func failure(_ reporter: some Reporter) -> String {
        var reporter = reporter
        var writer = ByteWriter()
        let input = UncheckedInput(path: Path("./a,b.csv"), reason: Array("is 100% away".utf8))
        reporter.fail(input, to: &writer)
        var summary = RunSummary()
        summary.verdict = .unknown
        summary.exitCode = 2
        summary.failures = 1
        reporter.finish(summary, to: &writer)
        return text(writer.bytes)
    }

    private func nothing(_ reporter: some Reporter) -> String {
        var reporter = reporter
        var writer = ByteWriter()
        reporter.finish(RunSummary(), to: &writer)
        return text(writer.bytes)
    }

    @Test func `gcc has byte columns and the rule's name`() {
        #expect(
            report(GCCReporter()) == """
                out/accounts.csv:1:12: error: column name `Name` has an upper-case letter \
                [column-name-not-lowercase]
                out/accounts.csv:2:14: error: `03/14/2024` is not an ISO-8601 date [date-format]

                """)
    }

    @Test func `GitHub has an annotation for each group`() {
        #expect(
            report(GitHubReporter(Self.context)) == """
                ::error file=out/accounts.csv,line=1,endLine=1,col=12,endColumn=16,title=batchlint \
                H304 column-name-not-lowercase::column name `Name` has an upper-case letter
                ::error file=out/accounts.csv,line=2,endLine=2,col=10,endColumn=20,title=batchlint \
                V501 date-format::`03/14/2024` is not an ISO-8601 date

                """)
        #expect(
            failure(GitHubReporter(Self.context))
                == "::error file=a%2Cb.csv,title=batchlint::a,b.csv is 100%25 away\n")
        #expect(nothing(GitHubReporter(Self.context)) == "")
    }

    @Test func `the tenth annotation of a level tells of the others`() {
        let samples = (1...14).map { field in
            var sample = Sample.exampleDate
            sample.field = field
            return sample
        }
        let output = text(
            written(
                samples, totals: [1_205], summary: RunSummary(), by: GitHubReporter(Self.context)))
        let lines = output.split(separator: "\n")
        #expect(lines.count == 10)
        #expect(lines[0].hasSuffix("date (and 1,204 more in column `signup_date`)"))
        #expect(lines[8].hasSuffix("is not an ISO-8601 date"))
        #expect(
            lines[9].hasSuffix("is not an ISO-8601 date; and 4 more groups, see the job summary"))
    }

    @Test func `Azure gets an issue for each finding and a result`() {
        #expect(
            report(AzureReporter(Self.context)) == """
                ##vso[task.logissue type=error;sourcepath=out/accounts.csv;linenumber=1;\
                columnnumber=12;code=H304;]column name `Name` has an upper-case letter
                ##vso[task.logissue type=error;sourcepath=out/accounts.csv;linenumber=2;\
                columnnumber=10;code=V501;]`03/14/2024` is not an ISO-8601 date
                ##vso[task.complete result=Failed;]batchlint: 2 errors

                """)
        #expect(
            failure(AzureReporter(Self.context)) == """
                ##vso[task.logissue type=error;sourcepath=a,b.csv;]a,b.csv is 100%AZP25 away
                ##vso[task.complete result=Failed;]batchlint: 1 file could not be checked

                """)
        #expect(nothing(AzureReporter(Self.context)) == "")
    }

    @Test func `warnings alone leave an Azure task with issues, and notes are plain lines`() {
        var warning = Sample.exampleDate
        warning.severity = .warning
        var note = Sample.exampleDate
        note.severity = .note
        note.path = Path("::error::.csv")
        var summary = RunSummary()
        summary.warnings = 1
        let output = text(
            written([warning, note], summary: summary, by: AzureReporter(Self.context)))
        #expect(
            output == """
                ##vso[task.logissue type=warning;sourcepath=out/accounts.csv;linenumber=2;\
                columnnumber=10;code=V501;]`03/14/2024` is not an ISO-8601 date
                ./::error::.csv:2:10: note: `03/14/2024` is not an ISO-8601 date
                ##vso[task.complete result=SucceededWithIssues;]batchlint: 1 warning

                """)
    }

    @Test func `GitLab gets an array`() {
        let first = Sample.exampleName.fingerprint
        let second = Sample.exampleDate.fingerprint
        #expect(
            report(GitLabReporter(Self.context)) == """
                [
                {"description":"H304: column name `Name` has an upper-case letter","check_name":\
                "column-name-not-lowercase","fingerprint":"\(first)","severity":"critical",\
                "location":{"path":"out/accounts.csv","lines":{"begin":1,"end":1}}},
                {"description":"V501: `03/14/2024` is not an ISO-8601 date","check_name":\
                "date-format","fingerprint":"\(second)","severity":"critical","location":{"path":\
                "out/accounts.csv","lines":{"begin":2,"end":2}}}
                ]

                """)
        #expect(nothing(GitLabReporter(Self.context)) == "[]\n")
        let failed = failure(GitLabReporter(Self.context))
        #expect(failed.contains(#""severity":"blocker","location":{"path":"a,b.csv""#))
    }

    @Test func `JUnit has a case for each rule`() {
        #expect(
            report(JUnitReporter(Self.context)) == """
                <?xml version="1.0" encoding="UTF-8"?>
                <testsuites name="batchlint">
                  <testsuite name="out/accounts.csv" tests="3" failures="2" errors="0" skipped="0">
                    <testcase classname="out/accounts.csv" name="F101 file-too-large"/>
                    <testcase classname="out/accounts.csv" name="H304 column-name-not-lowercase">
                      <failure type="H304" message="out/accounts.csv:1:12: column name `Name` has an \
                upper-case letter">1 finding, the first:
                out/accounts.csv:1:12: column name `Name` has an upper-case letter
                </failure>
                    </testcase>
                    <testcase classname="out/accounts.csv" name="V501 date-format">
                      <failure type="V501" message="out/accounts.csv:2:10: `03/14/2024` is not an \
                ISO-8601 date">1 finding, the first:
                out/accounts.csv:2:10: `03/14/2024` is not an ISO-8601 date
                </failure>
                    </testcase>
                  </testsuite>
                </testsuites>

                """)
    }

    @Test func `a JUnit case fails only where its findings block`() {
        var warning = Sample.exampleDate
        warning.severity = .warning
        let lenient = text(written([warning], by: JUnitReporter(Self.context)))
        #expect(lenient.contains(#"tests="3" failures="0""#))
        #expect(lenient.contains("<system-out>1 finding, the first:"))
        let strict = ReportContext(version: "0", rules: Self.context.rules, blocking: .warning)
        let blocked = text(written([warning], by: JUnitReporter(strict)))
        #expect(blocked.contains(#"tests="3" failures="1""#))
    }

    @Test func `no JUnit case passes in a file that was not looked at`() {
        let archive = Sample(
            rule: "F104", name: "not-a-text-file", input: "", range: 0..<0,
            record: Occurrence.wholeFile, explanation: Explanation("file is gzip"))
        let output = text(written([archive], by: JUnitReporter(Self.context)))
        #expect(output.contains(#"tests="1" failures="1""#))
        let unread = failure(JUnitReporter(Self.context))
        #expect(unread.contains(#"name="a,b.csv" tests="1" failures="0" errors="1""#))
        #expect(unread.contains(#"<error type="not-checked" message="is 100% away"/>"#))
    }

    @Test func `Checkstyle has a file with errors`() {
        #expect(
            report(CheckstyleReporter(Self.context)) == """
                <?xml version="1.0" encoding="UTF-8"?>
                <checkstyle version="8.0">
                  <file name="out/accounts.csv">
                    <error line="1" column="12" severity="error" message="column name `Name` has an \
                upper-case letter" source="batchlint.H304"/>
                    <error line="2" column="10" severity="error" message="`03/14/2024` is not an \
                ISO-8601 date" source="batchlint.V501"/>
                  </file>
                </checkstyle>

                """)
    }

    private static let reviewdog = [
        #"{"message":"column name `Name` has an upper-case letter","location":{"path":"#
            + #""out/accounts.csv","range":{"start":{"line":1,"column":12},"end":{"line":1,"column":16}"#
            + #"}},"severity":"ERROR",SOURCE"code":{"value":"H304"},"suggestions":[{"range":{"start":{"#
            + #""line":1,"column":12},"end":{"line":1,"column":16}},"text":"name"}]}"#,
        #"{"message":"`03/14/2024` is not an ISO-8601 date","location":{"path":"out/accounts.csv","#
            + #""range":{"start":{"line":2,"column":14},"end":{"line":2,"column":24}}},"severity":"#
            + #""ERROR",SOURCE"code":{"value":"V501"},"suggestions":[{"range":{"start":{"line":2,"#
            + #""column":14},"end":{"line":2,"column":24}},"text":"2024-03-14"}],"related_locations":"#
            + #"[{"message":"the column","location":{"path":"out/accounts.csv","range":{"start":{"#
            + #""line":1,"column":17},"end":{"line":1,"column":28}}}}]}"#,
    ]

    @Test func `reviewdog gets byte columns, as a document or line by line`() {
        let findings = Self.reviewdog.map { $0.replacing("SOURCE", with: "") }
        #expect(
            report(RDJSONReporter(Self.context)) == """
                {"source":{"name":"batchlint"},"diagnostics":[
                \(findings.joined(separator: ",\n"))
                ]}

                """)
        let source = #""source":{"name":"batchlint"},"#
        let lines = Self.reviewdog.map { $0.replacing("SOURCE", with: source) + "\n" }
        #expect(report(RDJSONLinesReporter(Self.context)) == lines.joined())
        #expect(
            nothing(RDJSONReporter(Self.context))
                == #"{"source":{"name":"batchlint"},"diagnostics":[]}"# + "\n")
    }

    @Test func `a fix that is not safe, not whole or not shown is offered to no program`() {
        var unsafe = Sample.exampleDate
        unsafe.explanation = Explanation("it", fix: .replacing(41..<51, with: [0x61], .unsafe))
        var broken = Sample.exampleDate
        broken.explanation = Explanation("it", fix: .replacing(41..<51, with: [0xE9], .safe))
        var double = Sample.exampleDate
        let edits = [Edit(range: 41..<42, text: [0x22]), Edit(range: 50..<51, text: [0x22])]
        double.explanation = Explanation("it", fix: Fix(.safe, .edits(edits)))
        let output = text(
            written([unsafe, broken, double], by: RDJSONLinesReporter(Self.context)))
        #expect(!output.contains("suggestions"))
        let hidden = ReportContext(version: "0", rules: [], values: .masked)
        let masked = text(written([.exampleDate], by: RDJSONLinesReporter(hidden)))
        #expect(!masked.contains("suggestions"))
        let log = text(written([unsafe, broken, double], by: SARIFReporter(Self.context)))
        let fixes = log.split(separator: "\n").filter { $0.contains("\"fixes\"") }
        #expect(fixes.count == 1)
    }

    @Test func `Markdown has a table`() {
        let output = report(MarkdownReporter(Self.context))
        let lines = output.split(separator: "\n", omittingEmptySubsequences: false)
        #expect(lines[0] == "### batchlint: blocked")
        #expect(lines[2].hasPrefix("blocked&#58; 2 errors in 2 groups in 1 file · 1 record, 52 B"))
        #expect(
            lines[4...].joined(separator: "\n") == """
                | severity | rule | place | column | findings | the first |
                |---|---|---|---|--:|---|
                | error | H304 column-name-not-lowercase | <code>out&#47;accounts&#46;csv</code>:1:12 \
                | <code>Name</code> | 1 | column name <code>Name</code> has an upper&#45;case letter |
                | error | V501 date-format | <code>out&#47;accounts&#46;csv</code>:2:10 | \
                <code>signup&#95;date</code> | 1 | <code>03&#47;14&#47;2024</code> is not an \
                ISO&#45;8601 date |

                """)
        #expect(nothing(MarkdownReporter(Self.context)).hasPrefix("### batchlint: passed\n\n"))
    }
}
