import Bytes
import Diagnostics

extension InspectionText {
    /// All that was seen of one column.
    package static func column(
        _ column: ColumnInspection, of path: Path, style: Style
    ) -> [UInt8] {
        let name = column.name.map { [0x20] + QuotedText.name($0, style.glyphs) } ?? []
        let head =
            ShownText.text(of: path.bytes, style.glyphs) + Array(": column ".utf8)
            + column.number.groupedDigits + name
        var facts = AlignedRows(endAligned: [])
        for (word, text) in self.facts(column) { facts.add([word.bytes, text]) }
        var lines = [style.painted(head, .strong)] + facts.lines(style)
        lines += support(column, style)
        lines += looks(column, isBlank: false, "values", style)
        lines += looks(column, isBlank: true, "blank or null", style)
        return lines.flatMap { $0 + [0x0A] }
    }

    private static func facts(_ column: ColumnInspection) -> [(StaticString, [UInt8])] {
        var facts: [(StaticString, [UInt8])] = [
            ("kind", column.kind.noun.bytes + reason(column).bytes)
        ]
        if column.isIdentifier { facts.append(("digits", Array("name something".utf8))) }
        if let hint = column.hint {
            facts.append(("name", Array("hints at ".utf8) + hint.bytes))
        }
        facts.append(
            (
                "values",
                column.values.groupedDigits + Array(" of ".utf8)
                    + QuantityText.count(column.fields, "field")
            ))
        facts.append(
            (
                "empty",
                column.emptyFields.groupedDigits + Array(" (".utf8)
                    + QuantityText.share(column.emptyFields, of: column.fields) + [0x29]
            ))
        facts.append(("bytes", lengths(column)))
        if column.datesWithDayFirst + column.datesWithMonthFirst > 0 {
            let order =
                Array("day first in ".utf8) + column.datesWithDayFirst.groupedDigits
                + Array(", month first in ".utf8) + column.datesWithMonthFirst.groupedDigits
            facts.append(("dates", order))
        }
        return facts
    }

    private static func reason(_ column: ColumnInspection) -> StaticString {
        switch (column.kind, column.basis) {
        case (.unknown, _):
            column.values > 0
                ? ", since objects and arrays have none" : ", since there are no values"
        case (_, .settings): ", fixed by --kind"
        case (_, .contract): ", by contract"
        case (.string, _): ", since no other kind has a consensus"
        case (_, .values): ", by its values"
        case (_, .appearance): ", by its name or by values that could be something else"
        }
    }

    /// How the values stand to the kind, or to the one that the column nearly is of.
    private static func support(_ column: ColumnInspection, _ style: Style) -> [[UInt8]] {
        guard let support = column.support, column.values > 0 else { return [] }
        let counted = support.strict + support.plain + support.proven + support.joint
        var table = AlignedRows(endAligned: [0, 1])
        let rows: [(Int, StaticString)] = [
            (support.strict, "strict"),
            (support.plain, "near misses that mean it wherever they stand"),
            (support.proven, "ambiguous, with evidence for it"),
            (support.joint, "dates and timestamps, which make the consensus together"),
            (support.unproven, "ambiguous, without evidence: not counted for it"),
            (max(0, column.values - counted - support.unproven), "something else"),
        ]
        for (count, words) in rows where count > 0 {
            table.add([
                count.groupedDigits, QuantityText.share(count, of: column.values), words.bytes,
            ])
        }
        let lead: StaticString = column.isNearly ? "nearly a column of " : "as a column of "
        let head = lead.bytes + support.kind.plural.bytes
        return [[], style.painted(head, .strong)] + table.lines(style)
    }

    /// The looks of the values, or those of what stands in for one.
    private static func looks(
        _ column: ColumnInspection, isBlank: Bool, _ head: StaticString, _ style: Style
    ) -> [[UInt8]] {
        let looks = column.looks.filter { $0.isBlank == isBlank }
        guard !looks.isEmpty else { return [] }
        var table = AlignedRows(endAligned: [0, 1])
        for look in looks {
            let places = Array(self.places(look, style).joined(separator: spaces(2)))
            table.add(counts(look, of: column) + [places])
        }
        let lines = table.fits(style) ? table.lines(style) : below(looks, of: column, style)
        return [[], style.painted(head.bytes, .strong)] + lines
    }

    /// The looks with their places below them, for where a line has too little room.
    private static func below(
        _ looks: [ColumnInspection.Look], of column: ColumnInspection, _ style: Style
    ) -> [[UInt8]] {
        var table = AlignedRows(endAligned: [0, 1])
        for look in looks { table.add(counts(look, of: column)) }
        return zip(looks, table.lines(style)).flatMap { look, line in
            let places = self.places(look, style).map {
                ShownText.text(of: spaces(6) + $0, cutToCells: style.widthCells, style.glyphs)
            }
            return [line] + places
        }
    }

    private static func counts(
        _ look: ColumnInspection.Look, of column: ColumnInspection
    ) -> [[UInt8]] {
        let edges =
            look.edgeCount > 0
            ? Array(" (".utf8) + look.edgeCount.groupedDigits
                + Array(" with white space at an edge)".utf8) : []
        return [
            look.count.groupedDigits, QuantityText.share(look.count, of: column.fields),
            look.words.bytes + edges,
        ]
    }

    /// Line, column and value of the first few.
    private static func places(_ look: ColumnInspection.Look, _ style: Style) -> [[UInt8]] {
        look.places.map { place in
            place.line.decimalDigits + [0x3A] + place.column.decimalDigits + [0x20]
                + QuotedText.value(place.value, style)
        }
    }
}
