import Diagnostics

/// Writes a document of JUnit: a suite for each file, and in it a case for each rule that was asked
/// for.
///
/// A case fails where findings of its rule block the upload; others stand in its output. Of each
/// rule the first places are shown, at most 256 KiB of them in a file. The column counts Unicode
/// scalars.
package struct JUnitReporter: Reporter {
    private static let limitPlaceBytes = 256 << 10

    /// What is known of a rule in the file.
    private struct Found {
        var total = 0
        var isBlocking = false
        /// Lines of text, each with its end.
        var places: [UInt8] = []
    }

    private let context: ReportContext
    private var found: [RuleID: Found] = [:]
    private var placeBytes = 0
    private var hasBegun = false

    package init(_ context: ReportContext) { self.context = context }

    package mutating func begin(_ file: FileReport, to writer: inout ByteWriter) {
        begin(to: &writer)
        for entry in file.entries {
            var known = found[entry.rule.id] ?? Found()
            known.total += entry.group.total
            known.isBlocking = known.isBlocking || context.blocks(entry.severity)
            found[entry.rule.id] = known
        }
    }

    package mutating func report(
        _ diagnostic: Diagnostic, of file: FileReport, to writer: inout ByteWriter
    ) {
        guard placeBytes < Self.limitPlaceBytes else { return }
        let start = diagnostic.occurrence.region.start
        var line: [UInt8] = []
        ShownPath.append(
            context.base.path(of: diagnostic.path), line: start.line, column: start.column,
            to: &line)
        line.append(": ")
        line.append(shown: diagnostic.explanation.message, context.style)
        line.append("\n")
        found[diagnostic.rule.id, default: Found()].places += line
        placeBytes += line.count
    }

    package mutating func end(_ file: FileReport, to writer: inout ByteWriter) {
        let path = context.base.path(of: file.path)
        let names = Dictionary(
            file.entries.map { ($0.rule.id, $0.rule) }, uniquingKeysWith: { first, _ in first })
        let cases = rules(of: file).filter { names[$0.id] == nil } + Array(names.values)
        writer.write("  <testsuite")
        writer.write(XMLText.attribute("name", path))
        writer.write(XMLText.attribute("tests", cases.count.decimalDigits))
        let failures = found.values.count(where: \.isBlocking)
        writer.write(XMLText.attribute("failures", failures.decimalDigits))
        writer.write(" errors=\"0\" skipped=\"0\">\n")
        for rule in cases.sorted(by: { $0.id < $1.id }) {
            write(rule, found[rule.id], path: path, to: &writer)
        }
        writer.write("  </testsuite>\n")
        found.removeAll()
        placeBytes = 0
    }

    package mutating func fail(_ input: UncheckedInput, to writer: inout ByteWriter) {
        begin(to: &writer)
        let path = XMLText.attribute("name", context.base.path(of: input.path))
        writer.write("  <testsuite")
        writer.write(path)
        writer.write(" tests=\"1\" failures=\"0\" errors=\"1\" skipped=\"0\">\n    <testcase")
        writer.write(XMLText.attribute("classname", context.base.path(of: input.path)))
        writer.write(" name=\"not checked\">\n      <error type=\"not-checked\"")
        writer.write(XMLText.attribute("message", input.reason))
        writer.write("/>\n    </testcase>\n  </testsuite>\n")
    }

    package mutating func finish(_ summary: RunSummary, to writer: inout ByteWriter) {
        begin(to: &writer)
        writer.write("</testsuites>\n")
    }

    private mutating func begin(to writer: inout ByteWriter) {
        guard !hasBegun else { return }
        hasBegun = true
        writer.write(
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"batchlint\">\n")
    }

    /// The rules that the file was held against; none where its first bytes ended the check, since
    /// nothing else is known of it then.
    private func rules(of file: FileReport) -> [Rule] {
        if file.entries.contains(where: { $0.rule.endsCheck }) { return [] }
        return context.rules.filter { $0.applies(to: file.facts) }
    }

    private func write(
        _ rule: Rule, _ found: Found?, path: [UInt8], to writer: inout ByteWriter
    ) {
        writer.write("    <testcase")
        writer.write(XMLText.attribute("classname", path))
        writer.write(XMLText.attribute("name", rule.id.bytes + [0x20] + rule.name.bytes))
        guard let found else { return writer.write("/>\n") }
        let first = found.places.prefix { $0 != 0x0A }
        let count = QuantityText.count(found.total, "finding")
        let text = count + Array(first.isEmpty ? "\n".utf8 : ", the first:\n".utf8) + found.places
        if found.isBlocking {
            writer.write(">\n      <failure")
            writer.write(XMLText.attribute("type", rule.id.bytes))
            writer.write(XMLText.attribute("message", first.isEmpty ? count : Array(first)))
            writer.write(">")
            writer.write(XMLText.content(text))
            writer.write("</failure>\n    </testcase>\n")
        } else {
            writer.write(">\n      <system-out>")
            writer.write(XMLText.content(text))
            writer.write("</system-out>\n    </testcase>\n")
        }
    }
}
