import Diagnostics

/// Writes for people: one block for each group of findings, with the text round its first place.
///
/// The groups of one file are kept until its end: of each the first finding, and of all others
/// their places, at most 512 KiB of them. What is over is counted only.
package struct FullReporter: Reporter {
    private static let limitPlaceBytes = 1 << 19

    private let style: Style
    private let namesExplanation: Bool
    private var listed: [FindingGroup.Key: ListedGroup] = [:]
    private var neighbours = Neighbours()
    private var placeBytes = 0
    private var hasWritten = false

    /// `namesExplanation` says that each block ends with where to read more.
    package init(style: Style, namesExplanation: Bool = true) {
        self.style = style
        self.namesExplanation = namesExplanation
    }

    package mutating func report(
        _ diagnostic: Diagnostic, of file: FileReport, to writer: inout ByteWriter
    ) {
        let occurrence = diagnostic.occurrence
        let key = FindingGroup.Key(rule: occurrence.rule, field: occurrence.field)
        neighbours.add(diagnostic)
        guard listed[key] != nil else {
            listed[key] = ListedGroup(first: diagnostic)
            return
        }
        let place = PlaceText.short(diagnostic, isOnName: file.isName(occurrence), style)
        listed[key]?.count += 1
        placeBytes += place.count
        if placeBytes <= Self.limitPlaceBytes { listed[key]?.add(place) }
    }

    package mutating func end(_ file: FileReport, to writer: inout ByteWriter) {
        neighbours.settle()
        let ordered = file.entries.map { (BlockOrder($0), $0) }.sorted { $0.0 < $1.0 }
        for (_, entry) in ordered {
            write(entry, listed.removeValue(forKey: entry.group.key), of: file, to: &writer)
        }
        // A finding is shown even where no entry counts it.
        for key in listed.keys.sorted(by: { ($0.rule, $0.field) < ($1.rule, $1.field) }) {
            guard let group = listed[key] else { continue }
            let entry = FileReport.Entry(
                rule: group.first.rule, severity: group.first.severity,
                group: FindingGroup(key: key, total: group.count))
            write(entry, group, of: file, to: &writer)
        }
        listed.removeAll()
        neighbours.removeAll()
        placeBytes = 0
    }

    package mutating func finish(_ summary: RunSummary, to writer: inout ByteWriter) {}

    private mutating func write(
        _ entry: FileReport.Entry, _ group: ListedGroup?, of file: FileReport,
        to writer: inout ByteWriter
    ) {
        if hasWritten { writer.write("\n") }
        hasWritten = true
        let others = group.map { neighbours.labels(beside: $0.first) } ?? []
        var block = FullBlock(entry, group, beside: others, of: file, style)
        if let group { block.writeOthers(group, entry.group, to: &writer) }
        if namesExplanation { block.addExplanation(of: entry.rule.id) }
        block.write(to: &writer)
    }
}
