import Bytes
import Checking
import Diagnostics
import Reporting

/// What a reporter writes of one file that is checked.
enum Rendered {
    /// All findings are listed, and the summary is that of an empty run.
    static func report(
        _ findings: Findings, by reporter: any Reporter
    ) -> [UInt8] {
        var reporter = reporter
        var writer = ByteWriter()
        reporter.begin(findings.report, to: &writer)
        for diagnostic in findings.diagnostics {
            reporter.report(diagnostic, of: findings.report, to: &writer)
        }
        reporter.end(findings.report, to: &writer)
        reporter.finish(RunSummary(), to: &writer)
        return writer.bytes
    }
}
