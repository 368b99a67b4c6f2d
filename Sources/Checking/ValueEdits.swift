import Bytes
import Diagnostics

/// What values of a stretch should be written as, in the order of the file.
///
/// There may be one for every field, so nothing is allocated for one.
package struct ValueEdits: Sendable {
    /// Replaces the bytes of a value, or some of them.
    package struct Edit: Sendable {
        package let rule: RuleID
        /// From 1.
        package let field: Int
        /// Absolute.
        package let range: Range<Int>
        /// What is written, as a range of `texts`.
        package let text: Range<Int>
        /// The second edit of one fault does not count.
        package let counts: Bool
    }

    package private(set) var edits: [Edit] = []
    package private(set) var texts: [UInt8] = []

    /// Absolute offset behind the last edit.
    var end: Int { edits.last?.range.upperBound ?? 0 }

    mutating func append(
        _ rule: RuleID, field: Int, _ range: Range<Int>, _ text: [UInt8], counts: Bool = true
    ) {
        let start = texts.count
        texts += text
        edits.append(
            Edit(
                rule: rule, field: field, range: range, text: start..<texts.count, counts: counts))
    }

    /// Puts the edits into the order of the file.
    mutating func sort() {
        let isSorted = edits.indices.dropFirst().allSatisfy {
            edits[$0].range.lowerBound >= edits[$0 - 1].range.lowerBound
        }
        if !isSorted { edits.sort { $0.range.lowerBound < $1.range.lowerBound } }
    }

    /// Takes out the edits before an absolute offset.
    mutating func take(before offset: Int) -> ValueEdits {
        let count = edits.firstIndex { $0.range.lowerBound >= offset } ?? edits.count
        var taken = self
        taken.edits.removeLast(edits.count - count)
        edits.removeFirst(count)
        return taken
    }
}
