import Bytes
import Diagnostics
import TextEncoding

@testable import Checking

/// All that a check came to: two are equal when nobody could tell the checks apart.
struct Outcome: Equatable {
    struct Group: Equatable {
        let key: FindingGroup.Key
        let total: Int
        let severity: Severity
        let samples: [Occurrence]
    }

    struct Facts: Equatable {
        let sizeBytes: Int
        let records: Int
        let recordsWithinLimit: Int
        let separator: UInt8
        let columnNames: [[UInt8]]
        let headerFields: Int
        let expectedFields: Int
        let lineEndings: LineEndings
        let trailingBlanks: Int
        let likelyEncoding: LikelyEncoding?
        let withheld: Int
    }

    let facts: Facts
    let groups: [Group]
    /// Every finding that can be listed.
    let listing: [Occurrence]

    init(_ file: CheckedFile, listing: [Occurrence]) {
        let known = file.report.facts
        facts = Facts(
            sizeBytes: known.sizeBytes, records: known.records,
            recordsWithinLimit: known.recordsWithinLimit, separator: known.separator,
            columnNames: known.columnNames, headerFields: known.headerFields,
            expectedFields: known.expectedFields, lineEndings: known.lineEndings,
            trailingBlanks: known.trailingBlanks, likelyEncoding: known.likelyEncoding,
            withheld: known.log.withheld)
        groups = file.report.entries.map {
            Group(
                key: $0.group.key, total: $0.group.total, severity: $0.severity,
                samples: $0.group.samples)
        }
        self.listing = listing
    }

    /// Checks bytes as a command does.
    init(of bytes: [UInt8], _ settings: CheckSettings, isStream: Bool = false) throws {
        var checker = FileChecker(settings: settings)
        let path = Path("extract.csv")
        var reader = MemoryReader(bytes, chunkBytes: settings.chunkBytes)
        let file: CheckedFile
        if isStream {
            var stream = StreamReader(bytes, chunkBytes: settings.chunkBytes / 3)
            file = try checker.check(&stream, path: path)
        } else {
            file = try checker.check(&reader, path: path)
            reader.rewind()
        }
        var listing: [Occurrence] = []
        try checker.list(file, from: &reader, perGroup: .max) { listing.append($0) }
        self.init(file, listing: listing)
    }
}

extension Outcome {
    /// What differs first from another outcome, in short, for messages.
    func difference(from other: Outcome) -> String {
        if facts != other.facts { return "\(facts)\nis not\n\(other.facts)" }
        for (mine, others) in zip(groups, other.groups) where mine != others {
            return "\(short(mine))\nis not\n\(short(others))"
        }
        if groups.count != other.groups.count {
            return "\(groups.map(short))\nis not\n\(other.groups.map(short))"
        }
        for (mine, others) in zip(listing, other.listing) where mine != others {
            return "listed \(short(mine))\nis not\n\(short(others))"
        }
        return "\(listing.count) listed, not \(other.listing.count)"
    }

    private func short(_ group: Group) -> String {
        "\(text(group.key.rule)) on field \(group.key.field): \(group.total), "
            + "\(group.samples.map(short).joined(separator: "; "))"
    }

    private func short(_ occurrence: Occurrence) -> String {
        let start = occurrence.region.start
        return "\(text(occurrence.rule)) at \(start.line):\(start.column) \(occurrence.range) "
            + "record \(occurrence.record) field \(occurrence.field) \(occurrence.detail) "
            + "in \"\(shown(occurrence.excerpt.bytes))\" of \(occurrence.excerpt.startOffset) "
            + "\(occurrence.excerpt.isCutBefore) \(occurrence.excerpt.isCutAfter)"
    }
}

/// A rule's id as text.
func text(_ rule: RuleID) -> String { String(decoding: rule.bytes, as: UTF8.self) }

/// An input as Swift source would show it, for messages.
func shown(_ bytes: [UInt8]) -> String {
    bytes.map { byte in
        switch byte {
        case 0x0A: "\\n"
        case 0x0D: "\\r"
        case 0x22, 0x5C: "\\" + String(UnicodeScalar(byte))
        case 0x20..<0x7F: String(UnicodeScalar(byte))
        default: "\\x{" + String(byte, radix: 16) + "}"
        }
    }.joined()
}
