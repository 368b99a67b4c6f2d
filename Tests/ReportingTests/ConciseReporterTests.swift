import Bytes
import Diagnostics
import Testing

@testable import Reporting

struct ConciseReporterTests {
    @Test(arguments: [
        (Severity.error, "out/accounts.csv", "out/accounts.csv:2:10: error[V501] "),
        (.warning, "a b:1.csv", "a b:1.csv:2:10: warning[V501] "),
        (.note, "x\ny\u{1B}[0m.csv", "x␊y⟨U+001B⟩[0m.csv:2:10: info[V501] "),
        (.error, #"\xFF.csv"#, "⟨FF⟩.csv:2:10: error[V501] "),
    ])
    func `a finding is one line`(severity: Severity, path: String, start: String) {
        let sample = Sample(
            severity: severity, path: Path(raw(path)), input: "a,b,c\n1,Café 😀,03/14/2024",
            range: 19..<29, field: 3,
            explanation: Explanation("\(value: Array("03\n14".utf8)) is not an ISO-8601 date"))
        let output = text(written([sample], by: ConciseReporter()))
        #expect(output == start + "`03␊14` is not an ISO-8601 date\n")
    }
}
