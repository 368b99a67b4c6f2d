import Bytes
import Diagnostics

/// A physical line of the input, as far as an excerpt holds it.
struct SnippetLine {
    /// From 1.
    let number: Int
    /// Absolute offsets of its bytes, without the line end.
    let range: Range<Int>
    /// Absolute offset behind its line end.
    let endOffset: Int
    /// The line begins before `range`.
    let isCutBefore: Bool
    /// The line goes on behind `range`.
    let isCutAfter: Bool

    /// Whether a place is on this line; the line end belongs to it, and so does the end of the
    /// input where the line is the last one.
    func contains(_ offset: Int, isLast: Bool) -> Bool {
        range.lowerBound <= offset && (offset < endOffset || (isLast && offset == endOffset))
    }
}

extension Excerpt {
    /// Its lines, numbered from one place in it that is known.
    func lines(knowing place: Position) -> [SnippetLine] {
        let spans = lineSpans
        let known =
            spans.lastIndex { startOffset + $0.content.lowerBound <= place.offset } ?? 0
        return spans.enumerated().map { index, span in
            SnippetLine(
                number: place.line + index - known,
                range: shifted(span.content),
                endOffset: startOffset + span.end,
                isCutBefore: isCutBefore && index == 0,
                isCutAfter: isCutAfter && index == spans.count - 1)
        }
    }

    private func shifted(_ range: Range<Int>) -> Range<Int> {
        (startOffset + range.lowerBound)..<(startOffset + range.upperBound)
    }

    /// Each line's bytes, and where it ends with its line end; LF, CRLF and a lone CR end a line.
    private var lineSpans: [(content: Range<Int>, end: Int)] {
        var spans: [(content: Range<Int>, end: Int)] = []
        var start = 0
        var index = 0
        while index < bytes.count {
            let byte = bytes[index]
            let content = start..<index
            index += 1
            guard byte == 0x0A || byte == 0x0D else { continue }
            if byte == 0x0D, index < bytes.count, bytes[index] == 0x0A { index += 1 }
            spans.append((content, index))
            start = index
        }
        if start < bytes.count || spans.isEmpty || isCutAfter {
            spans.append((start..<bytes.count, bytes.count))
        }
        return spans
    }
}
