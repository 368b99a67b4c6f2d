import Checking
import Diagnostics

/// The edits that make each line end LF.
enum LineEndEdits {
    static let lineFeed: [UInt8] = [0x0A]

    /// Other edits with those of line ends among them; what an edit takes out has no line end.
    static func merge(_ edits: [Edit], _ lineEnds: [FoundLineEnd]) -> [Edit] {
        guard !lineEnds.isEmpty else { return edits }
        var merged: [Edit] = []
        merged.reserveCapacity(edits.count + lineEnds.count)
        var next = 0
        for lineEnd in lineEnds {
            while next < edits.count, edits[next].range.lowerBound <= lineEnd.offset {
                merged.append(edits[next])
                next += 1
            }
            if let last = merged.last, last.range.upperBound > lineEnd.offset { continue }
            merged.append(
                Edit(
                    range: lineEnd.offset..<lineEnd.offset + 1,
                    text: lineEnd.isPair ? [] : lineFeed))
        }
        return merged + edits[next...]
    }
}
