import Bytes
import Diagnostics
import Testing

@testable import Reporting

struct FullReporterTests {
    @Test(arguments: Rendering.all)
    func `a finding is drawn as expected`(rendering: Rendering) {
        let output = written(
            rendering.samples, totals: rendering.totals, format: rendering.format,
            by: FullReporter(style: rendering.style))
        #expect(text(output) == rendering.expected + "\n")
    }

    @Test func `groups come in the order of the report, each with all its places`() {
        let input = "a,b\nc,d"
        let early = Sample(
            rule: "C405", input: input, range: 0..<1, explanation: Explanation("one"))
        let other = Sample(
            rule: "V501", input: input, range: 2..<3, field: 2, explanation: Explanation("two"))
        var late = early
        late.range = 4..<5
        let output = text(written([early, other, late], by: FullReporter(style: Style())))
        let lines = output.split(separator: "\n").filter {
            $0.hasPrefix("error") || $0.contains("also")
        }
        #expect(lines == ["error[C405]: one", "    also: 2:1 one", "error[V501]: two"])
    }

    @Test func `more places than are kept are counted`() {
        let one = Sample(
            input: "a,b", range: 2..<3, field: 2, explanation: Explanation("x"), firstLine: 12345)
        var reporter = FullReporter(style: Style())
        var writer = ByteWriter()
        let diagnostic = one.diagnostic
        let group = FindingGroup(key: .init(rule: one.rule, field: 2), total: 200_000)
        let file = FileReport(
            path: one.path, facts: FileFacts(),
            entries: [FileReport.Entry(rule: one.fact, severity: .error, group: group)])
        for _ in 0..<200_000 { reporter.report(diagnostic, of: file, to: &writer) }
        reporter.end(file, to: &writer)
        // Each place takes the eleven bytes of "12345:3 `b`".
        let kept = (1 << 19) / 11
        let lines = text(writer.bytes).split(separator: "\n")
        #expect(lines.count { $0.hasSuffix("also: 12345:3 `b`") } == kept)
        let rest = text((200_000 - 1 - kept).groupedDigits)
        #expect(lines.count { $0.hasSuffix("also: … and \(rest) more") } == 1)
    }

    @Test func `a group without a place is told`() {
        var reporter = FullReporter(style: Style())
        var writer = ByteWriter()
        let sample = Sample(input: "", range: 0..<0, explanation: Explanation(""))
        let entry = FileReport.Entry(
            rule: sample.fact, severity: .warning,
            group: FindingGroup(key: .init(rule: sample.rule, field: 3), total: 1204))
        let file = FileReport(path: sample.path, facts: FileFacts(), entries: [entry])
        reporter.end(file, to: &writer)
        let output = text(writer.bytes)
        #expect(
            output == """
                warning[V501]: Something stands here. 1,204 findings, none listed
                  ╭─ out/accounts.csv
                    docs: batchlint explain V501

                """)
    }

    @Test func `a finding that no entry counts is shown`() {
        var reporter = FullReporter(style: Style())
        var writer = ByteWriter()
        let sample = Sample(input: "a", range: 0..<1, explanation: Explanation("stray"))
        let file = FileReport(path: sample.path, facts: FileFacts(), entries: [])
        reporter.report(sample.diagnostic, of: file, to: &writer)
        reporter.end(file, to: &writer)
        let output = text(writer.bytes)
        #expect(output.hasPrefix("error[V501]: stray\n"))
    }

    @Test func `colours add escapes and nothing else`() {
        for rendering in Rendering.all where !rendering.style.isASCII {
            let colored = Style(isColored: true, widthCells: rendering.style.widthCells)
            let output = written(
                rendering.samples, totals: rendering.totals, format: rendering.format,
                by: FullReporter(style: colored))
            let plain = withoutColors(text(output))
            #expect(output.contains(0x1B))
            #expect(plain == rendering.expected + "\n")
        }
    }

    @Test(arguments: [
        "\u{1B}[2J", "\u{1B}]0;title\u{7}", "\u{9B}31m", "\r\u{1B}[A", "\u{8}\u{8}", "\u{202E}abc",
        "a\u{7F}", #"\x9B31m"#, #"\x1B\xFF["#,
    ])
    func `nothing in a file reaches the terminal`(hostile: String) {
        let bytes = raw(hostile)
        let input = "x," + hostile + ",y"
        let sample = Sample(
            path: Path(checking: Array("in/".utf8) + bytes)!, input: input,
            range: 2..<(2 + bytes.count), field: 2, column: bytes,
            explanation: Explanation(
                "\(value: bytes) or \(name: bytes) or \(code: bytes)", caret: "\(value: bytes)",
                labels: [.init(0..<1, "\(value: bytes)"), .init(900..<901, "\(name: bytes)")],
                remarks: [.help("\(value: bytes)")],
                fix: .replacing(2..<3, with: bytes, .safe)))
        let twice = [sample, sample]
        for output in [
            written(twice, totals: [9], by: FullReporter(style: Style())),
            written(twice, by: ConciseReporter()),
            written(twice, by: JSONLinesReporter(version: "0")),
            written(twice, by: JSONReporter(version: "0")),
        ] {
            let scalars = String(validating: output, as: UTF8.self)?.unicodeScalars
            #expect(scalars != nil)
            let controls = scalars?.filter { $0.properties.generalCategory == .control }
            #expect(controls?.allSatisfy { $0 == "\n" } == true)
        }
    }
}

/// The text without ANSI SGR sequences.
func withoutColors(_ text: String) -> String {
    var plain = ""
    var isInside = false
    for character in text {
        if character == "\u{1B}" { isInside = true }
        if !isInside { plain.append(character) }
        if character == "m" { isInside = false }
    }
    return plain
}
