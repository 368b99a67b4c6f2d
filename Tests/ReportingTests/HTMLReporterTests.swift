import Bytes
import Diagnostics
import Testing

@testable import Reporting

struct HTMLReporterTests {
    private func page(_ samples: [Sample], totals: [Int] = []) -> String {
        text(
            written(
                samples, totals: totals, summary: Sample.exampleSummary,
                by: HTMLReporter(Sample.exampleContext)))
    }

    @Test func `a page has the verdict, the file and each group as a terminal shows it`() {
        let output = page([.exampleName, .exampleDate], totals: [1, 1_205])
        #expect(output.hasPrefix("<!DOCTYPE html>\n<html lang=\"en\">\n"))
        #expect(output.hasSuffix("</body>\n</html>\n"))
        #expect(output.contains("<p>1,206 errors · 0 records, 0 B</p>"))
        #expect(
            output.contains(
                "<summary><b class=\"error\">V501</b> date-format <span>1,205 findings</span>"))
        #expect(output.contains("<b class=\"error\">error[V501]</b>: "))
        #expect(output.contains(" 1,Café 😀,03/14/2024\n"))
        #expect(output.contains("<b class=\"frame\">╭─</b> out/accounts.csv:2:10"))
        #expect(output.contains("<b class=\"error\">blocked</b>: 2 errors in 2 groups"))
    }

    @Test func `nothing in a file or a name becomes an element`() {
        var sample = Sample.exampleDate
        sample.path = Path("<script>'&amp;\".csv")
        sample.input = "a,b,c\n1,</pre><script>\u{1B}[1;31mx,03/14/2024\n"
        sample.range = 37..<47
        sample.explanation = Explanation("\(value: Array("<b onclick='x'>".utf8)) is no date")
        let output = page([sample])
        #expect(output.contains("<h2>&lt;script&gt;&#39;&amp;amp;&quot;.csv</h2>"))
        #expect(output.contains("`&lt;b onclick=&#39;x&#39;&gt;` is no date"))
        #expect(output.contains("1,&lt;/pre&gt;&lt;script&gt;⟨U+001B⟩[1;31mx,03/14/2024"))
        #expect(!output.contains("<script"))
        #expect(!output.contains("\u{1B}"))
    }

    @Test func `findings mark the stretch of the file that they lie in`() {
        var strip = FaultStrip(sizeBytes: 52)
        #expect(strip.svg.isEmpty)
        strip.add(Sample.exampleName.diagnostic)
        var note = Sample.exampleDate
        note.severity = .note
        strip.add(note.diagnostic)
        strip.add(Sample.exampleDate.diagnostic)
        strip.add(note.diagnostic)
        let svg = text(strip.svg)
        #expect(svg.contains("aria-label=\"findings in 2 of 200 equal stretches of the file\""))
        #expect(svg.contains("<rect class=\"error\" x=\"42\" "))
        #expect(svg.contains("<rect class=\"error\" x=\"157\" "))
    }

    @Test func `columns are a table with bars`() {
        var column = ColumnInspection()
        column.number = 2
        column.name = Array("<i>".utf8)
        column.kind = .date
        column.fields = 8
        column.values = 6
        column.emptyFields = 2
        column.lengths = 5...10
        column.looks = [
            .init(words: "date YYYY-MM-DD", isBlank: false, count: 6, edgeCount: 0, places: [])
        ]
        var writer = ByteWriter()
        HTMLColumns([column], Style()).write(to: &writer)
        let output = text(writer.bytes)
        #expect(
            output.contains("<td>2</td><td>&lt;i&gt;</td><td>date<br><small>values</small></td>"))
        #expect(output.contains("<div class=\"bar\">25.0%<svg"))
        #expect(output.contains("<td>5-10<svg"))
        #expect(output.contains("<rect x=\"50\" y=\"0\" width=\"50\" height=\"4\"/>"))
        #expect(output.contains("date YYYY-MM-DD 75.0%<svg"))
    }
}
