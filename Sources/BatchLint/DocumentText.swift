import Bytes
import Settings

/// Words for what is wrong with settings or a contract.
package enum DocumentText {
    /// The most characters of a line that are shown.
    private static let widthCharacters = 100

    /// Lines for standard error: the place, the fault, and the line with a caret under it.
    package static func text(_ fault: DocumentFault) -> String {
        let start = fault.region.start
        let place = "\(VisibleText.of(fault.path.bytes)):\(start.line):\(start.column)"
        var text = "batchlint: \(place): \(fault.message.text)\(hint(fault))\n"
        let number = "\(start.line)"
        let (before, marked, behind) = parts(fault)
        guard !(before + marked + behind).isEmpty else { return text }
        let gap = String(repeating: " ", count: number.count)
        let lead = String(repeating: " ", count: before.count)
        let carets = String(repeating: "^", count: max(1, marked.count))
        text += "  \(number) | \(before)\(marked)\(behind)\n"
        text += "  \(gap) | \(lead)\(carets)\n"
        return text
    }

    private static func hint(_ fault: DocumentFault) -> String {
        guard !fault.word.isEmpty else { return "" }
        let nearest = Suggestion.nearest(
            to: String(decoding: fault.word, as: UTF8.self),
            among: fault.candidates.map { String(decoding: $0, as: UTF8.self) })
        return nearest.map { "; did you mean `\(VisibleText.of(Array($0.utf8)))`?" } ?? ""
    }

    /// The line before the place, at it, and behind it, as far as it is shown.
    private static func parts(_ fault: DocumentFault) -> (String, String, String) {
        let excerpt = fault.excerpt
        let end = excerpt.startOffset + excerpt.bytes.count
        let range = fault.region.offsets.clamped(to: excerpt.startOffset..<end)
        let before = visible(excerpt.bytes(in: excerpt.startOffset..<range.lowerBound))
        let marked = visible(excerpt.bytes(in: range))
        let behind = visible(excerpt.bytes(in: range.upperBound..<end))
        let lead = before.count > widthCharacters / 2 ? "…" + before.suffix(40) : before[...]
        let shown = String(marked.prefix(widthCharacters / 2))
        let room = max(0, widthCharacters - lead.count - shown.count)
        return (String(lead), shown, String(behind.prefix(room)))
    }

    /// A tab would move what stands under it.
    private static func visible(_ bytes: [UInt8]) -> String {
        VisibleText.of(bytes.map { $0 == 0x09 ? 0x20 : $0 })
    }
}
