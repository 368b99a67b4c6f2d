import Diagnostics

/// The groups of one file as they are listed, kept until its end.
///
/// Of each the first finding is kept, and of all others their places, at most 512 KiB of them. What is
/// over is counted only.
struct GatheredGroups {
    private static let limitPlaceBytes = 1 << 19

    private let style: Style
    private var listed: [FindingGroup.Key: ListedGroup] = [:]
    private var neighbours = Neighbours()
    private var placeBytes = 0

    init(style: Style) { self.style = style }

    /// Keeps a finding; of the others of its group at most `limit` places.
    mutating func add(_ diagnostic: Diagnostic, of file: FileReport, limit: Int = .max) {
        let occurrence = diagnostic.occurrence
        let key = FindingGroup.Key(rule: occurrence.rule, field: occurrence.field)
        neighbours.add(diagnostic)
        // In place, since a group that is taken out would be copied with all its places.
        guard let index = listed.index(forKey: key) else {
            listed[key] = ListedGroup(first: diagnostic)
            return
        }
        guard listed.values[index].count < limit else { return }
        listed.values[index].count += 1
        guard placeBytes <= Self.limitPlaceBytes else { return }
        let place = PlaceText.short(diagnostic, isOnName: file.isName(occurrence), style)
        placeBytes += place.count
        if placeBytes <= Self.limitPlaceBytes { listed.values[index].add(place) }
    }

    /// Hands on a block for each group, in the order in which people read them, and forgets all.
    mutating func end(
        _ file: FileReport, _ handOn: (FileReport.Entry, ListedGroup?, inout FullBlock) -> Void
    ) {
        neighbours.settle()
        let ordered = file.entries.map { (BlockOrder($0), $0) }.sorted { $0.0 < $1.0 }
        for (_, entry) in ordered {
            self.handOn(entry, listed.removeValue(forKey: entry.group.key), of: file, handOn)
        }
        // A finding is shown even where no entry counts it.
        for key in listed.keys.sorted(by: { ($0.rule, $0.field) < ($1.rule, $1.field) }) {
            guard let group = listed[key] else { continue }
            let entry = FileReport.Entry(
                rule: group.first.rule, severity: group.first.severity,
                group: FindingGroup(key: key, total: group.count))
            self.handOn(entry, group, of: file, handOn)
        }
        listed.removeAll()
        neighbours.removeAll()
        placeBytes = 0
    }

    private func handOn(
        _ entry: FileReport.Entry, _ group: ListedGroup?, of file: FileReport,
        _ body: (FileReport.Entry, ListedGroup?, inout FullBlock) -> Void
    ) {
        let others = group.map { neighbours.labels(beside: $0.first) } ?? []
        var block = FullBlock(entry, group, beside: others, of: file, style)
        body(entry, group, &block)
    }
}
