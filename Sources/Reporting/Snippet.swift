import Diagnostics
import TextEncoding

/// The lines round a finding, numbered, with carets under its place and its labels.
struct Snippet {
    private(set) var bytes: [UInt8] = []
    /// Digits of the greatest line number shown; 1 where no line is.
    private(set) var numberCells = 1
    /// Labels whose place is not shown.
    private(set) var unseen: [Explanation.Label] = []
    /// What stands beside the caret, where the line is hidden.
    private(set) var hiddenCaret: [UInt8] = []

    private let style: Style
    private let glyphs: Glyphs
    private let paint: Paint
    private let names: Range<Int>

    /// `names` is the absolute range of the header, in which nothing has to be hidden.
    init(_ diagnostic: Diagnostic, names: Range<Int>, _ style: Style) {
        self.style = style
        self.names = names
        glyphs = style.glyphs
        paint = Paint(diagnostic.severity)
        let plan = SnippetPlan(diagnostic, style)
        unseen = plan.unseen
        let shown = plan.lines.filter(isShown)
        for line in plan.lines where !isShown(line) { hide(line) }
        guard let last = shown.last else { return }
        numberCells = last.line.number.decimalDigits.count
        var previous: Int?
        for line in shown {
            if let previous { addGap(line.line.number - previous - 1) }
            add(line)
            previous = line.line.number
        }
        addFrame(glyphs.end, then: [])
    }

    private func isName(_ line: SnippetPlan.Line) -> Bool {
        // A byte order mark may stand before the header on its line.
        names.overlaps(line.line.range)
    }

    private func isShown(_ line: SnippetPlan.Line) -> Bool {
        style.values != .none || isName(line)
    }

    private mutating func hide(_ line: SnippetPlan.Line) {
        for mark in line.marks {
            if let label = mark.label { unseen.append(label) } else { hiddenCaret = mark.message }
        }
    }

    // MARK: - Lines

    private mutating func add(_ line: SnippetPlan.Line) {
        let room = style.widthCells - numberCells - 3
        let isMasked = style.values == .masked && !isName(line)
        let shown = ShownLine(
            line.line, of: line.excerpt, mark: line.marks[0].range, isMasked: isMasked, glyphs)
        let window = LineWindow(
            shown, round: line.marks[0].range, others: line.marks.dropFirst().map(\.range),
            widthCells: room, glyphs)
        let digits = line.line.number.decimalDigits
        let gutter = spaces(numberCells - digits.count) + digits + [0x20] + glyphs.bar.bytes
        bytes += style.painted(gutter, .frame) + [0x20] + window.text + [0x0A]
        var placed: [(mark: SnippetMark, stretch: LineWindow.Stretch)] = []
        for mark in line.marks {
            if let stretch = window.stretch(of: mark.range) {
                placed.append((mark, stretch))
            } else if let label = mark.label {
                unseen.append(label)
            }
        }
        for (mark, stretch) in placed.sorted(by: { $0.stretch.start < $1.stretch.start }) {
            add(mark, at: stretch, room: room)
        }
    }

    private mutating func add(
        _ mark: SnippetMark, at stretch: LineWindow.Stretch, room: Int
    ) {
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
