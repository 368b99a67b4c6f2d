import Bytes
import Diagnostics
import Rules

/// An excerpt in which edits were applied, and where what lay in it lies then.
struct EditedExcerpt {
    private let excerpt: Excerpt
    private let edits: [Edit]

    /// The edits ascend, do not overlap, and lie in the excerpt.
    init(_ excerpt: Excerpt, _ edits: [Edit]) {
        self.edits = edits
        var bytes: [UInt8] = []
        var next = excerpt.startOffset
        for edit in edits {
            bytes += excerpt.bytes(in: next..<edit.range.lowerBound) + edit.text
            next = edit.range.upperBound
        }
        bytes += excerpt.bytes(in: next..<max(next, excerpt.startOffset + excerpt.bytes.count))
        self.excerpt = Excerpt(
            startOffset: excerpt.startOffset, bytes: bytes, isCutBefore: excerpt.isCutBefore,
            isCutAfter: excerpt.isCutAfter)
    }

    /// An absolute range of the excerpt as it was.
    func moved(_ range: Range<Int>) -> Range<Int> {
        let start = moved(range.lowerBound)
        return start..<max(start, moved(range.upperBound))
    }

    /// A finding whose excerpt it was.
    func moved(_ occurrence: Occurrence) -> Occurrence {
        let range = moved(occurrence.range)
        let named = occurrence.detail.range(in: occurrence.rule)
        return Occurrence(
            rule: occurrence.rule,
            region: Region(
                start: occurrence.region.start.at(range.lowerBound),
                end: occurrence.region.end.at(range.upperBound)),
            record: occurrence.record, field: occurrence.field,
            detail: named.map { occurrence.detail.moved(to: moved($0)) } ?? occurrence.detail,
            excerpt: excerpt)
    }

    private func moved(_ offset: Int) -> Int {
        edits.reduce(offset) { moved, edit in
            edit.range.upperBound <= offset
                ? moved + edit.text.count - edit.range.count : moved
        }
    }
}

extension Position {
    /// The same line and columns, which nobody asks for, at another offset.
    fileprivate func at(_ offset: Int) -> Position {
        Position(
            line: line, column: column, byteColumn: byteColumn, utf16Column: utf16Column,
            offset: offset)
    }
}
