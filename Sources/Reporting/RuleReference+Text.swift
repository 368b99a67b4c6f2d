import Diagnostics
import TextEncoding

extension RuleReference {
    /// One line for each rule, cut at the width: id, severity, name, fix, and what it reports.
    package func list(style: Style) -> [UInt8] {
        let nameCells = rules.map(\.name.utf8CodeUnitCount).max() ?? 0
        return rules.flatMap { line(for: $0, nameCells: nameCells, style) }
    }

    private func line(for rule: Rule, nameCells: Int, _ style: Style) -> [UInt8] {
        let severity = padded(rule.severity.word.bytes, 7)
        var line = rule.id.bytes + spaces(2)
        let room = style.widthCells - line.count - severity.count
        line += style.painted(severity, Paint(rule.severity))
        var rest = spaces(2) + padded(rule.name.bytes, nameCells) + spaces(2)
        rest += padded(rule.fix == .none ? [0x2D] : rule.fix.word.bytes, 6) + spaces(2)
        rest += rule.summary.bytes
        line += ShownText(rest, style.glyphs).cut(toCells: room, style.glyphs)
        return line + [0x0A]
    }

    /// All that is known of one rule; `finding` is what the check says of the bad example.
    package func explanation(
        of rule: Rule, finding: [UInt8] = [], style: Style
    ) -> [UInt8] {
        var text = style.painted(rule.severity.word.bytes, Paint(rule.severity))
        text += [0x5B] + rule.id.bytes + Array("]: ".utf8)
        text += style.painted(rule.name.bytes, .strong) + Array("\n\n".utf8)
        text += paragraph("", rule.summary.bytes, style) + [0x0A]
        text += paragraph("why", rule.rationale.bytes, style)
        text += paragraph("clause", rule.clause.text.bytes, style)
        text += paragraph("help", rule.remedy.bytes, style)
        text += paragraph("fix", Self.fixText(of: rule), style)
        guard let example = examples(rule.id) else { return text }
        text += shown(example.bad, name: example.badName, "bad", style)
        if !finding.isEmpty { text += [0x0A] + finding }
        text += shown(example.good, name: example.goodName, "good", style)
        return text
    }

    private func paragraph(_ word: StaticString, _ words: [UInt8], _ style: Style) -> [UInt8] {
        let head = word.bytes + (word.utf8CodeUnitCount == 0 ? [] : Array(": ".utf8))
        let room = style.widthCells - 2 - head.count
        var lead = spaces(2) + style.painted(head, .strong)
        return WrappedText(words, first: room, rest: room).lines.flatMap { line in
            defer { lead = spaces(2 + head.count) }
            return lead + line + [0x0A]
        }
    }

    private func shown(
        _ bytes: [UInt8], name: [UInt8], _ kind: StaticString, _ style: Style
    ) -> [UInt8] {
        let glyphs = style.glyphs
        let example = ShownExample(bytes, glyphs)
        let shownName = ShownText.text(of: name, glyphs)
        let caption = example.caption.isEmpty ? [] : Array(": ".utf8) + example.caption
        let bar = spaces(2) + style.painted(glyphs.bar.bytes, .frame) + [0x20]
        return [0x0A] + paragraph(kind, shownName + caption, style)
            + example.lines.flatMap { line in
                let cut = ShownText(line, glyphs).cut(toCells: style.widthCells - 4, glyphs)
                return bar + cut + [0x0A]
            }
    }

    private func padded(_ text: [UInt8], _ cells: Int) -> [UInt8] {
        text + spaces(max(0, cells - text.count))
    }
}
