import Diagnostics

@testable import Reporting

extension Sample {
    /// The file that the examples of all formats are made from: a place in it has other numbers in
    /// scalars, bytes and UTF-16 units.
    static let exampleInput = "account_id,Name,signup_date\n1,Café 😀,03/14/2024\n"

    static let exampleName = Sample(
        rule: "H304", name: "column-name-not-lowercase", input: exampleInput, range: 11..<15,
        record: 0, field: 2, column: Array("Name".utf8),
        explanation: Explanation(
            "column name \(name: Array("Name".utf8)) has an upper-case letter",
            fix: .replacing(11..<15, with: Array("name".utf8), .safe)))

    static let exampleDate = Sample(
        input: exampleInput, range: 41..<51, field: 3, column: Array("signup_date".utf8),
        explanation: Explanation(
            "\(value: Array("03/14/2024".utf8)) is not an ISO-8601 date",
            labels: [.init(16..<27, "the column")],
            fix: .replacing(41..<51, with: Array("2024-03-14".utf8), .safe)))

    /// Of the whole run with both findings of the example.
    static let exampleSummary = {
        var summary = RunSummary()
        summary.verdict = .blocked
        summary.exitCode = 1
        summary.files = 1
        summary.records = 1
        summary.bytes = 52
        summary.errors = 2
        summary.groups = 2
        return summary
    }()

    /// The rules of the example, and one that is not broken.
    static let exampleContext = ReportContext(
        version: "0.1.0",
        rules: [
            Sample(rule: "F101", name: "file-too-large").fact, exampleName.fact, exampleDate.fact,
        ])

    /// A rule alone.
    private init(rule: RuleID, name: StaticString) {
        self.init(
            rule: rule, name: name, input: "", range: 0..<0, explanation: Explanation("it"))
    }
}
