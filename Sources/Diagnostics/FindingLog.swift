/// Counts every finding of a file and keeps the first places of each group.
///
/// Memory is bounded: at most four places a group, 4,096 places and 2 MiB of excerpts in all; what
/// is over is counted.
package struct FindingLog: Sendable {
    package static let placesPerGroup = 4
    private static let limitPlaces = 4_096
    private static let limitExcerptBytes = 2 << 20

    package private(set) var groups: [FindingGroup] = []
    /// Findings that another one explains; counted, never listed.
    package var withheld = 0

    private var table = GroupTable()
    private var latest: FindingGroup.Key?
    private var latestIndex = 0
    private var keptPlaces = 0
    private var keptExcerptBytes = 0

    package init() {}

    /// Counts one finding; true asks the caller to `keep` its place.
    ///
    /// `record` is nil where the findings of the group are not counted in the order of records.
    package mutating func count(_ rule: RuleID, field: Int, record: Int? = nil) -> Bool {
        let index = index(of: FindingGroup.Key(rule: rule, field: field))
        return groups[index].count(record: record) <= Self.placesPerGroup && hasRoom
    }

    /// Keeps the place of the finding that was counted last.
    package mutating func keep(_ occurrence: Occurrence) {
        let index = index(of: FindingGroup.Key(rule: occurrence.rule, field: occurrence.field))
        groups[index].samples.append(occurrence)
        keptPlaces += 1
        keptExcerptBytes += occurrence.excerpt.bytes.count
    }

    /// Takes over a whole group that was gathered elsewhere.
    package mutating func add(_ group: FindingGroup) {
        let index = index(of: group.key)
        groups[index].spread = groups[index].total == 0 ? group.spread : nil
        groups[index].total += group.total
        guard !group.samples.isEmpty else { return }
        let places = (groups[index].samples + group.samples).sorted { $0.region < $1.region }
        groups[index].samples = Array(places.prefix(Self.placesPerGroup))
    }

    /// Replaces the number and the places of a group; a total of 0 takes it out.
    package mutating func settle(_ key: FindingGroup.Key, total: Int, samples: [Occurrence]) {
        let index = index(of: key)
        if groups[index].total != total { groups[index].spread = nil }
        groups[index].total = total
        groups[index].samples = samples
    }

    /// How many findings a group has.
    package func total(_ rule: RuleID, field: Int = 0) -> Int {
        let key = FindingGroup.Key(rule: rule, field: field)
        return table.index(of: key, in: groups).map { groups[$0].total } ?? 0
    }

    /// How many findings there are in all.
    package var totalFindings: Int { groups.reduce(0) { $0 + $1.total } }

    private var hasRoom: Bool {
        keptPlaces < Self.limitPlaces && keptExcerptBytes < Self.limitExcerptBytes
    }

    private mutating func index(of key: FindingGroup.Key) -> Int {
        if key == latest { return latestIndex }
        let index: Int
        if let known = table.index(of: key, in: groups) {
            index = known
        } else {
            index = groups.count
            groups.append(FindingGroup(key: key))
            table.addLast(of: groups)
        }
        latest = key
        latestIndex = index
        return index
    }
}
