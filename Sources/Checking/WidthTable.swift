import Diagnostics
import Rules
import Scanner

/// How many records have how many fields.
///
/// What number is right is known for certain only at the end: the one that 95 % of the records have
/// wins over the header's (H310).
struct WidthTable {
    /// The records of one width.
    struct Entry {
        let fieldCount: Int
        var records: Int
        /// The first places, reported as C402 or C403 if the width is wrong.
        var samples: [Sample] = []
    }

    /// A record of some width, before it is known whether that is too few or too many.
    struct Sample {
        var tooFew: Occurrence
        let tooMany: Occurrence
    }

    /// More widths than these are counted together, as too few or too many.
    private static let limitEntries = 64

    private let expectedFields: Int
    private(set) var entries: [Entry] = []
    private(set) var records = 0
    private var latest = 0
    /// The widths that are known to be wrong, if the header is right, and have all their samples.
    private(set) var quiet = QuietWidths(otherQuotes: WrongQuote.firstBytes)

    init(expectedFields: Int) { self.expectedFields = expectedFields }

    /// Counts a record; true asks for a sample.
    mutating func count(_ fieldCount: Int, records added: Int = 1) -> Bool {
        records += added
        let index = index(of: fieldCount)
        entries[index].records += added
        return entries[index].samples.count < FindingLog.placesPerGroup
    }

    /// Whether the next record of a width would be asked for a sample.
    func wants(_ fieldCount: Int) -> Bool {
        for index in entries.indices where entries[index].fieldCount == fieldCount {
            return entries[index].samples.count < FindingLog.placesPerGroup
        }
        return true
    }

    mutating func keep(_ sample: Sample, fieldCount: Int) {
        let index = index(of: fieldCount)
        entries[index].samples.append(sample)
        if entries[index].samples.count == FindingLog.placesPerGroup,
            entries[index].fieldCount == fieldCount, fieldCount != expectedFields
        {
            quiet.insert(fieldCount)
        }
    }

    /// Counts records that were passed over.
    mutating func count(_ passed: borrowing PassedRecords, whole: Int) {
        if whole > 0 { _ = count(expectedFields, records: whole) }
        guard passed.wrong > 0 else { return }
        // Only widths that have an entry of their own are passed over.
        for index in entries.indices where entries[index].fieldCount < QuietWidths.limit {
            let found = passed.count(of: entries[index].fieldCount)
            entries[index].records += found
            records += found
        }
    }

    /// The number of fields that at least 95 % of the records have.
    var usual: Int? {
        entries.first { $0.records * 100 >= records * 95 && $0.records > 0 }?.fieldCount
    }

    /// The group of the records whose width is on one side of the expected number.
    func group(_ rule: RuleID, where isWrong: (Int) -> Bool, sample: (Sample) -> Occurrence)
        -> FindingGroup
    {
        let wrong = entries.filter { isWrong($0.fieldCount) }
        let samples = wrong.flatMap(\.samples).map(sample)
        return FindingGroup(
            key: FindingGroup.Key(rule: rule, field: 0),
            total: wrong.reduce(0) { $0 + $1.records },
            samples: Array(
                samples.sorted { $0.range.lowerBound < $1.range.lowerBound }
                    .prefix(FindingLog.placesPerGroup)))
    }

    private mutating func index(of fieldCount: Int) -> Int {
        if latest < entries.count, entries[latest].fieldCount == fieldCount { return latest }
        for known in entries.indices where entries[known].fieldCount == fieldCount {
            latest = known
            return known
        }
        if entries.count < Self.limitEntries || fieldCount == expectedFields {
            entries.append(Entry(fieldCount: fieldCount, records: 0))
            latest = entries.count - 1
        } else {
            latest = overflowIndex(fieldCount < expectedFields ? 0 : .max)
        }
        return latest
    }

    private mutating func overflowIndex(_ fieldCount: Int) -> Int {
        if let known = entries.firstIndex(where: { $0.fieldCount == fieldCount }) { return known }
        entries.append(Entry(fieldCount: fieldCount, records: 0))
        return entries.count - 1
    }
}
