import Diagnostics

extension RuleReference {
    /// The whole page `rules.md`: an index, then each rule.
    package func markdown() -> [UInt8] {
        var text = Array("# Rules\n\n".utf8)
        text += Array(
            """
            An **error** blocks the upload, a **warning** usually means damaged data, a **note** is \
            worth knowing. A **safe** fix keeps the meaning of the data, an **unsafe** one may \
            change it and is applied only when asked for.

            | id | name | severity | fix | reports |
            |---|---|---|---|---|

            """.utf8)
        for rule in rules { text += indexRow(of: rule) }
        var scope: UInt8?
        for rule in rules {
            if rule.id.scope != scope {
                text += Array("\n## ".utf8) + Self.title(ofScope: rule.id.scope).bytes + [0x0A]
                scope = rule.id.scope
            }
            text += section(of: rule)
        }
        return text
    }

    private func indexRow(of rule: Rule) -> [UInt8] {
        let id = rule.id.bytes
        let link = [0x5B] + id + Array("](#".utf8) + anchor(of: rule) + [0x29]
        let cells = [
            link, rule.name.bytes, rule.severity.word.bytes,
            rule.fix == .none ? [0x2D] : rule.fix.word.bytes,
            Markdown.prose(rule.summary.bytes, inTable: true),
        ]
        let bar = Array(" | ".utf8)
        return Array("| ".utf8) + cells.joined(separator: bar) + Array(" |\n".utf8)
    }

    /// The anchor that a heading `H303 column-name-too-long` gets.
    private func anchor(of rule: Rule) -> [UInt8] {
        rule.id.bytes.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 } + [0x2D]
            + rule.name.bytes
    }

    private func section(of rule: Rule) -> [UInt8] {
        var text = Array("\n### ".utf8) + rule.id.bytes + [0x20] + rule.name.bytes
        text += Array("\n\n".utf8) + Markdown.prose(rule.summary.bytes) + Array("\n\n".utf8)
        text += item("Severity", rule.severity.word.bytes)
        text += item("Fix", Self.fixText(of: rule))
        text += item("Clause", Markdown.prose(rule.clause.text.bytes))
        text += item("Why", Markdown.prose(rule.rationale.bytes))
        text += item("How to fix it", Markdown.prose(rule.remedy.bytes))
        guard let example = examples(rule.id) else { return text }
        text += shown(example.bad, name: example.badName, "Bad")
        text += shown(example.good, name: example.goodName, "Good")
        return text
    }

    private func item(_ word: StaticString, _ words: [UInt8]) -> [UInt8] {
        Array("- ".utf8) + word.bytes + Array(": ".utf8) + words + [0x0A]
    }

    private func shown(_ bytes: [UInt8], name: [UInt8], _ kind: StaticString) -> [UInt8] {
        let example = ShownExample(bytes, .unicode)
        let shownName = ShownText.text(of: name, .unicode)
        let caption = example.caption.isEmpty ? [] : Array(" (".utf8) + example.caption + [0x29]
        let head = [0x0A] + kind.bytes + Array(", `".utf8) + shownName + [0x60] + caption
        guard !example.lines.isEmpty else { return head + Array(".\n".utf8) }
        return head + Array(":\n\n".utf8) + Markdown.block(of: example.lines)
    }
}
