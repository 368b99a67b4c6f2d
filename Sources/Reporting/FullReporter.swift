import Diagnostics

/// Writes for people: one block for each group of findings, with the text round its first place.
package struct FullReporter: Reporter {
    private let namesExplanation: Bool
    private var groups: GatheredGroups
    private var hasWritten = false

    /// `namesExplanation` says that each block ends with where to read more.
    package init(style: Style, namesExplanation: Bool = true) {
        self.namesExplanation = namesExplanation
        groups = GatheredGroups(style: style)
    }

    package mutating func report(
        _ diagnostic: Diagnostic, of file: FileReport, to writer: inout ByteWriter
    ) {
        groups.add(diagnostic, of: file)
    }

    package mutating func end(_ file: FileReport, to writer: inout ByteWriter) {
        let namesExplanation = namesExplanation
        var hasWritten = hasWritten
        groups.end(file) { entry, group, block in
            if hasWritten { writer.write("\n") }
            hasWritten = true
            if let group { block.writeOthers(group, entry.group, to: &writer) }
            if namesExplanation { block.addExplanation(of: entry.rule.id) }
            block.write(to: &writer)
        }
        self.hasWritten = hasWritten
    }

    package mutating func finish(_ summary: RunSummary, to writer: inout ByteWriter) {}
}
