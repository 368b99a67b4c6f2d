import Diagnostics

/// What each rule came to, as a table with the commonest first.
package enum StatisticsTable {
    private static let heads: [StaticString] = ["findings", "groups", "files", "fixable"]

    /// The table with its last line feed, each line cut at the width; nothing where nothing was
    /// found.
    package static func text(_ summary: RunSummary, style: Style) -> [UInt8] {
        guard !summary.statistics.isEmpty else { return [] }
        // Sorting keeps catalog order among equals.
        let rules = summary.statistics.enumerated().sorted {
            ($1.element.findings, $0.offset) < ($0.element.findings, $1.offset)
        }.map(\.element)
        let columns = rules.map(numbers)
        let widths = heads.indices.map { index in
            max(heads[index].utf8CodeUnitCount, columns.map { $0[index].count }.max() ?? 0)
        }
        let nameCells = rules.map { $0.rule.name.utf8CodeUnitCount }.max() ?? 0
        var text = style.painted(line(heads.map(\.bytes), widths) + Array("  rule".utf8), .strong)
        text.append(0x0A)
        for (rule, numbers) in zip(rules, columns) {
            let lead = line(numbers, widths) + spaces(2) + rule.rule.id.bytes + [0x20]
            let name = rule.rule.name.bytes
            let room = style.widthCells - lead.count
            let tail = spaces(nameCells - name.count + 2)
            let word = rule.severity.word.bytes
            text += lead
            if name.count + tail.count + word.count <= room {
                text += name + tail + style.painted(word, Paint(rule.severity))
            } else {
                text += ShownText(name, style.glyphs).cut(toCells: room, style.glyphs)
            }
            text.append(0x0A)
        }
        return text
    }

    private static func numbers(_ rule: RuleStatistics) -> [[UInt8]] {
        let fixable =
            rule.safelyFixable > 0
            ? rule.safelyFixable.groupedDigits
            : rule.unsafelyFixable > 0 ? Array("unsafe".utf8) : [0x2D]
        return [
            rule.findings.groupedDigits, rule.groups.groupedDigits, rule.files.groupedDigits,
            fixable,
        ]
    }

    private static func line(_ cells: [[UInt8]], _ widths: [Int]) -> [UInt8] {
        zip(cells, widths).enumerated().flatMap { index, cell in
            spaces(cell.1 - cell.0.count + (index > 0 ? 2 : 0)) + cell.0
        }
    }
}
