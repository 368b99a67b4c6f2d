import Bytes
import Diagnostics

/// The text of a contract or of settings.
package struct Document: Sendable {
    /// The most bytes that one may have; a limit of ours.
    package static let limitBytes = 4 << 20

    /// The most bytes that settings may have: fewer, since they are looked for unasked.
    package static let settingsBytes = 1 << 20

    package let path: Path
    package let bytes: [UInt8]
    /// The most bytes that the text may have.
    let limitBytes: Int

    package init(path: Path, bytes: [UInt8], limitBytes: Int = limitBytes) {
        self.path = path
        self.bytes = bytes
        self.limitBytes = limitBytes
    }

    /// Reads a file, of a longer one only the first bytes: `JSONTreeReader` refuses it.
    package static func read(
        _ path: Path, limitBytes: Int = limitBytes
    ) throws(ReadError) -> Document {
        var source = try ByteSource.open(path: path)
        var window = InputWindow(capacityBytes: limitBytes + 1)
        while !window.isAtEnd, !window.isFull { try window.fill(from: &source) }
        return Document(
            path: path, bytes: [UInt8](copying: window.bytes), limitBytes: limitBytes)
    }

    /// Reads a file as `read` does; nil where nothing has the path.
    package static func readIfThere(_ path: Path) throws(DocumentError) -> Document? {
        do throws(ReadError) {
            return try read(path)
        } catch {
            if error.isNothingThere { return nil }
            throw .unreadable(error)
        }
    }

    /// A fault at a range of bytes.
    package func fault(
        _ range: Range<Int>, _ message: Message, not word: [UInt8] = [],
        but candidates: [[UInt8]] = []
    ) -> DocumentFault {
        let start = position(of: range.lowerBound)
        return DocumentFault(
            path: path,
            region: Region(start: start, end: position(of: range.upperBound)),
            excerpt: excerpt(round: start), message: message, word: word, candidates: candidates)
    }

    /// The place of a byte, or of the end.
    package func position(of offset: Int) -> Position {
        position(
            of: offset,
            from: Position(line: 1, column: 1, byteColumn: 1, utf16Column: 1, offset: 0))
    }

    /// The place of a byte, or of the end, that is not before another place.
    func position(of offset: Int, from place: Position) -> Position {
        var line = place.line
        var start = place.offset
        var index = place.offset
        while index < offset {
            if isLineEnd(index) {
                line += 1
                start = index + 1
            }
            index += 1
        }
        let text = Array(bytes[start..<offset])
        guard line > place.line else { return place.moved(by: text) }
        return Position(
            line: line, column: 1, byteColumn: 1, utf16Column: 1, offset: start
        ).moved(by: text)
    }

    /// Whether a line ends behind a byte: LF, CRLF and a lone CR each end one.
    private func isLineEnd(_ index: Int) -> Bool {
        switch bytes[index] {
        case 0x0A: true
        case 0x0D: index + 1 == bytes.count || bytes[index + 1] != 0x0A
        default: false
        }
    }

    private func excerpt(round place: Position) -> Excerpt {
        let lineStart = place.offset - (place.byteColumn - 1)
        let start = max(lineStart, place.offset - Excerpt.limitBytes / 2)
        var end = start
        let latest = min(bytes.count, start + Excerpt.limitBytes)
        while end < latest, bytes[end] != 0x0A, bytes[end] != 0x0D { end += 1 }
        return Excerpt(
            startOffset: start, bytes: Array(bytes[start..<end]), isCutBefore: start > lineStart,
            isCutAfter: end < bytes.count && bytes[end] != 0x0A && bytes[end] != 0x0D)
    }
}
