import Bytes
import Diagnostics

extension InspectionText {
    /// What stands on a line, from 1: the record with all of its fields.
    package static func line(
        _ line: Int, _ seen: InspectedLine, of path: Path, _ facts: FileFacts,
        _ columns: [ColumnInspection], style: Style
    ) -> [UInt8] {
        let rest: [[UInt8]]
        let what: [UInt8]
        switch seen {
        case .record(let record):
            what = name(of: record.number)
            rest = lines(record, facts, columns, style)
        case .blank:
            (what, rest) = (Array("blank".utf8), [])
        case .beforeHeader:
            (what, rest) = (Array("before the header".utf8), [])
        case .longRecord(let number):
            what = name(of: number) + Array(", too long to be shown".utf8)
            rest = []
        }
        let head =
            ShownText.text(of: path.bytes, style.glyphs) + Array(": line ".utf8)
            + line.groupedDigits + Array(", ".utf8) + what
        return ([style.painted(head, .strong)] + rest).flatMap { $0 + [0x0A] }
    }

    private static func name(of record: Int) -> [UInt8] {
        record == 0 ? Array("the header".utf8) : Array("record ".utf8) + record.groupedDigits
    }

    private static func lines(
        _ record: RecordInspection, _ facts: FileFacts, _ columns: [ColumnInspection],
        _ style: Style
    ) -> [[UInt8]] {
        var rows = AlignedRows(endAligned: [])
        let lines = record.lines
        rows.add([
            Array("lines".utf8),
            lines.count == 1
                ? lines.lowerBound.groupedDigits
                : lines.lowerBound.groupedDigits + [0x2D] + lines.upperBound.groupedDigits,
        ])
        rows.add([
            Array("bytes".utf8),
            QuantityText.count(record.offsets.count, "byte") + Array(" from offset ".utf8)
                + record.offsets.lowerBound.groupedDigits,
        ])
        let expected =
            facts.format == .ndjson || record.fieldCount == columns.count
            ? [] : Array(", where there should be ".utf8) + columns.count.groupedDigits
        rows.add([
            facts.format == .ndjson ? Array("members".utf8) : Array("fields".utf8),
            record.fieldCount.groupedDigits + expected,
        ])
        return rows.lines(style) + [[]] + table(record, facts, columns, style)
    }

    private static func table(
        _ record: RecordInspection, _ facts: FileFacts, _ columns: [ColumnInspection],
        _ style: Style
    ) -> [[UInt8]] {
        let others: [StaticString] = ["kind", "place", "bytes", "quotes"]
        let heads = [Array("#".utf8), word(for: facts)] + others.map(\.bytes)
        let places = rows(record, columns, style)
        let contents = record.fields.map { [shape($0), QuotedText.value($0.content, style)] }
        var whole = AlignedRows(endAligned: [0, 4])
        whole.add(heads + [Array("shape".utf8), Array("content".utf8)])
        for (place, content) in zip(places, contents) { whole.add(place + content) }
        guard !whole.fits(style) else { return painted(whole.lines(style), style) }
        // With too little room on a line the content stands on one of its own.
        var table = AlignedRows(endAligned: [0, 4])
        for row in [heads] + places { table.add(row) }
        let lines = painted(table.lines(style), style)
        return [lines[0]]
            + zip(lines.dropFirst(), contents).flatMap { line, content in
                let below = spaces(6) + content.joined(separator: spaces(2))
                return [
                    line,
                    ShownText.text(of: Array(below), cutToCells: style.widthCells, style.glyphs),
                ]
            }
    }

    private static func painted(_ lines: [[UInt8]], _ style: Style) -> [[UInt8]] {
        [style.painted(lines[0], .strong)] + lines.dropFirst()
    }

    /// What is told of each field but its content.
    private static func rows(
        _ record: RecordInspection, _ columns: [ColumnInspection], _ style: Style
    ) -> [[[UInt8]]] {
        let byNumber = Dictionary(columns.map { ($0.number, $0) }) { first, _ in first }
        return record.fields.enumerated().map { position, field in
            let column = byNumber[field.number]
            let quotes: StaticString =
                switch field.quotes {
                case .none: "-"
                case .regular: "quoted"
                case .broken: "broken"
                }
            return [
                (position + 1).groupedDigits, name(of: column, style),
                column.map { $0.kind.noun.bytes } ?? [0x2D],
                field.line.decimalDigits + [0x3A] + field.column.decimalDigits,
                field.length.groupedDigits, quotes.bytes,
            ]
        }
    }

    private static func shape(_ field: RecordInspection.Field) -> [UInt8] {
        let edge: StaticString = field.hasEdgeSpace ? ", white space at an edge" : ""
        return field.words.bytes + edge.bytes
    }
}
