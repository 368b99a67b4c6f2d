import Diagnostics
import TextEncoding

/// The lines round a finding, numbered, with carets under its place and its labels.
struct Snippet {
    /// A stretch of text with what is said of it.
    private struct Mark {
        let range: Range<Int>
        let message: [UInt8]
        let isPrimary: Bool
    }

    private(set) var bytes: [UInt8] = []
    /// Digits of the greatest line number shown; 1 where no line is.
    private(set) var numberCells = 1
    /// Labels whose place is not shown.
    private(set) var unseen: [Explanation.Label] = []

    private let style: Style
    private let glyphs: Glyphs
    private let paint: Paint

    init(_ diagnostic: Diagnostic, _ style: Style) {
        self.style = style
        glyphs = style.glyphs
        paint = Paint(diagnostic.severity)
        let occurrence = diagnostic.occurrence
        let explanation = diagnostic.explanation
        let lines = occurrence.excerpt.lines(knowing: occurrence.region.start)
        let isWholeFile = occurrence.record == Occurrence.wholeFile
        guard !(isWholeFile && occurrence.excerpt.bytes.isEmpty),
            let home = Self.index(of: occurrence.range.lowerBound, in: lines)
        else {
            unseen = explanation.labels
            return
        }
        var marks: [Int: [Mark]] = [:]
        let caret = explanation.caret?.shown(glyphs) ?? []
        marks[home] = [Mark(range: occurrence.range, message: caret, isPrimary: true)]
        for label in explanation.labels {
            if let index = Self.index(of: label.range.lowerBound, in: lines) {
                let text = label.message.shown(glyphs)
                marks[index, default: []].append(
                    Mark(range: label.range, message: text, isPrimary: false))
            } else {
                unseen.append(label)
            }
        }
        let shown = marks.keys.sorted()
        numberCells = lines[shown[shown.count - 1]].number.decimalDigits.count
        var previous: Int?
        for index in shown {
            if let previous { addGap(lines[index].number - lines[previous].number - 1) }
            add(lines[index], of: occurrence.excerpt, marks[index] ?? [], explanation.labels)
            previous = index
        }
        addFrame(glyphs.end, then: [])
    }

    private static func index(of offset: Int, in lines: [SnippetLine]) -> Int? {
        lines.indices.first { lines[$0].contains(offset, isLast: $0 == lines.count - 1) }
    }

    // MARK: - Lines

    private mutating func add(
        _ line: SnippetLine, of excerpt: Excerpt, _ marks: [Mark], _ labels: [Explanation.Label]
    ) {
        let room = style.widthCells - numberCells - 3
        let shown = ShownLine(line, of: excerpt, mark: marks[0].range, glyphs)
        let window = LineWindow(
            shown, round: marks[0].range, others: marks.dropFirst().map(\.range),
            widthCells: room, glyphs)
        let digits = line.number.decimalDigits
        let gutter = spaces(numberCells - digits.count) + digits + [0x20] + glyphs.bar.bytes
        bytes += style.painted(gutter, .frame) + [0x20] + window.text + [0x0A]
        var placed: [(mark: Mark, stretch: LineWindow.Stretch)] = []
        for mark in marks {
            if let stretch = window.stretch(of: mark.range) {
                placed.append((mark, stretch))
            } else {
                unseen += labels.filter { $0.range == mark.range }
            }
        }
        for (mark, stretch) in placed.sorted(by: { $0.stretch.start < $1.stretch.start }) {
            add(mark, at: stretch, room: room)
        }
    }

    private mutating func add(_ mark: Mark, at stretch: LineWindow.Stretch, room: Int) {
        let sign =
            mark.isPrimary ? glyphs.caret : mark.range.isEmpty ? glyphs.insertion : glyphs.label
        var carets = [[UInt8]](repeating: sign.bytes, count: stretch.cells).flatMap(\.self)
        var end = stretch.start + stretch.cells
        if stretch.isCutAfter, end + glyphs.ellipsis.cells <= room {
            carets += glyphs.ellipsis.bytes
            end += glyphs.ellipsis.cells
        }
        let line = spaces(stretch.start) + style.painted(carets, mark.isPrimary ? paint : .strong)
        let cells = DisplayWidth.cells(of: mark.message.span)
        if mark.message.isEmpty {
            addFrame(glyphs.bar, then: line)
        } else if end + 1 + cells <= room {
            addFrame(glyphs.bar, then: line + [0x20] + mark.message)
        } else {
            addFrame(glyphs.bar, then: line)
            let indent = min(stretch.start, max(0, room - cells))
            for text in WrappedText(mark.message, first: room, rest: room).lines {
                addFrame(glyphs.bar, then: spaces(indent) + text)
            }
        }
    }

    private mutating func addGap(_ count: Int) {
        guard count > 0 else { return }
        let noun = count == 1 ? " line" : " lines"
        let text = glyphs.gapDots.bytes + [0x20] + count.groupedDigits + Array(noun.utf8)
        addFrame(glyphs.gap, then: [0x20] + text)
    }

    private mutating func addFrame(_ sign: StaticString, then text: [UInt8]) {
        bytes += spaces(numberCells + 1) + style.painted(sign.bytes, .frame)
        bytes += (text.isEmpty ? [] : [0x20] + text) + [0x0A]
    }
}
