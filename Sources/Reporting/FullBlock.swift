import Bytes
import Diagnostics
import TextEncoding

/// What is written of one group: its first finding with the text round it, then the others.
struct FullBlock {
    private(set) var bytes: [UInt8] = []
    let style: Style
    let glyphs: Glyphs
    let file: FileReport
    /// Digits of the greatest line number shown.
    private(set) var numberCells = 1

    /// `others` point at findings of other groups on the same line, where there is room.
    init(
        _ entry: FileReport.Entry, _ listed: ListedGroup?, beside others: [Explanation.Label],
        of file: FileReport, _ style: Style
    ) {
        self.style = style
        self.file = file
        glyphs = style.glyphs
        guard let listed else {
            addUnlisted(entry)
            return
        }
        let first = listed.first
        let snippet = Snippet(
            first.with(others), names: file.facts.header?.range ?? 0..<0, style)
        numberCells = snippet.numberCells
        addTitle(entry.severity, first.rule.id, first.explanation.message.shown(style))
        let place = PlaceText(first, of: file.facts, glyphs)
        addPlace(place.path, place.facts)
        addLine(snippet.bytes)
        if !snippet.hiddenCaret.isEmpty { addRemark("here", snippet.hiddenCaret) }
        for label in snippet.unseen where !others.contains(label) {
            addUnseen(label, first.region(of: label)?.start)
        }
        for remark in first.explanation.remarks { add(remark) }
        if let fix = first.explanation.fix {
            let isOnName = file.isName(first.occurrence)
            addRemark("fix", FixText.text(of: fix, isOnName: isOnName, style))
        }
        if let note = ColumnNote.text(first, style) { addRemark("note", note) }
    }

    /// Adds the other places that are listed, how many more there are, and how far they are spread;
    /// hands all of the block on to `writer`.
    mutating func writeOthers(
        _ listed: ListedGroup, _ group: FindingGroup, to writer: inout ByteWriter
    ) {
        listed.forEachPlace { place in
            write(to: &writer)
            addRemark("also", Array(place))
        }
        addRest(group.total - listed.placeCount - 1, of: group)
        write(to: &writer)
    }

    /// Hands on what there is of the block.
    mutating func write(to writer: inout ByteWriter) {
        writer.write(bytes)
        bytes.removeAll(keepingCapacity: true)
    }

    /// Says where to read more of the rule.
    mutating func addExplanation(of rule: RuleID) {
        addRemark("docs", Array("batchlint explain ".utf8) + rule.bytes)
    }

    // MARK: - Parts

    private mutating func addTitle(_ severity: Severity, _ rule: RuleID, _ message: [UInt8]) {
        let head = severity.word.bytes + [0x5B] + rule.bytes + [0x5D]
        let room = style.widthCells - head.count - 2
        let wrapped = WrappedText(message, first: room, rest: style.widthCells - 4)
        for (index, line) in wrapped.lines.enumerated() {
            let lead =
                index == 0
                ? style.painted(head, Paint(severity)) + Array(": ".utf8) : spaces(4)
            addLine(lead + style.painted(line, .strong) + [0x0A])
        }
    }

    /// The file, and behind it or under it what else tells the place.
    private mutating func addPlace(_ path: [UInt8], _ facts: [UInt8]) {
        let indent = spaces(numberCells + 1)
        let corner = style.painted(glyphs.corner.bytes, .frame)
        let bar = style.painted(glyphs.bar.bytes, .frame)
        let room = style.widthCells - numberCells - 2 - glyphs.corner.cells
        let dot = [0x20] + glyphs.dot.bytes + [0x20]
        let whole = facts.isEmpty ? path : path + dot + facts
        if DisplayWidth.cells(of: whole.span) <= room {
            addLine(indent + corner + [0x20] + whole + [0x0A])
            return
        }
        let rest = style.widthCells - numberCells - 6
        var lead = corner + [0x20]
        for (text, first) in [(path, room), (facts, rest)] where !text.isEmpty {
            for line in WrappedText(text, first: first, rest: rest).lines {
                addLine(indent + lead + line + [0x0A])
                lead = bar + spaces(4)
            }
        }
    }

    private mutating func add(_ remark: Explanation.Remark) {
        switch remark {
        case .contract(let message): addRemark("contract", message.shown(style))
        case .why(let message): addRemark("why", message.shown(style))
        case .seen(let message): addRemark("seen", message.shown(style))
        case .help(let message): addRemark("help", message.shown(style))
        case .note(let message): addRemark("note", message.shown(style))
        case .size(let message): addRemark("size", message.shown(style))
        case .limit(let message): addRemark("limit", message.shown(style))
        }
    }

    /// A label whose place is not shown, with the line and column where these are known.
    private mutating func addUnseen(_ label: Explanation.Label, _ start: Position?) {
        let place =
            start.map { $0.line.decimalDigits + [0x3A] + $0.column.decimalDigits }
            ?? Array("byte offset ".utf8) + label.range.lowerBound.groupedDigits
        addRemark("see", place + Array(": ".utf8) + label.message.shown(style))
    }

    private mutating func addRest(_ rest: Int, of group: FindingGroup) {
        guard rest > 0 else { return }
        var text = glyphs.ellipsis.bytes + Array(" and ".utf8) + rest.groupedDigits
        text += Array(" more".utf8)
        if let spread = group.spread, spread.lastRecord > 0 {
            text += Array(", ".utf8) + QuantityText.count(spread.records, "record")
            text += Array(" in all, the last of them record ".utf8)
            text += spread.lastRecord.groupedDigits
        }
        addRemark("also", text)
    }

    /// A group of which no place was kept is still told.
    private mutating func addUnlisted(_ entry: FileReport.Entry) {
        let count = entry.group.total.groupedDigits
        let noun = entry.group.total == 1 ? " finding, not listed" : " findings, none listed"
        let summary = entry.rule.summary.bytes + [0x20] + count + Array(noun.utf8)
        addTitle(entry.severity, entry.rule.id, summary)
        addPlace(ShownText.text(of: file.path.bytes, glyphs), [])
    }

    /// A remark under its word, the lines behind the first one indented as far as it.
    private mutating func addRemark(_ word: StaticString, _ text: [UInt8]) {
        let head = word.bytes + Array(": ".utf8)
        let indent = numberCells + 3
        let room = style.widthCells - indent - head.count
        var lead = spaces(indent) + style.painted(head, .strong)
        for line in WrappedText(text, first: room, rest: room).lines {
            addLine(lead + line + [0x0A])
            lead = spaces(indent + head.count)
        }
    }

    private mutating func addLine(_ text: [UInt8]) { bytes += text }
}

/// So many spaces.
func spaces(_ count: Int) -> [UInt8] { [UInt8](repeating: 0x20, count: count) }
