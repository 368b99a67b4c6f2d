import Bytes
import Diagnostics

/// What a check saw of the columns of a file, for people.
package enum InspectionText {
    /// The most cells of a column name in a table.
    private static let nameCells = 32
    private static let looksPerColumn = 3

    /// One line a column, below one on the file.
    package static func overview(
        _ path: Path, _ facts: FileFacts, _ columns: [ColumnInspection], style: Style
    ) -> [UInt8] {
        var table = AlignedRows(endAligned: [0, 4, 5, 6])
        let heads: [StaticString] = ["kind", "by", "values", "empty", "bytes", "shapes"]
        table.add([Array("#".utf8), word(for: facts)] + heads.map(\.bytes))
        for column in columns { table.add(row(column, style)) }
        var lines = table.lines(style)
        lines[0] = style.painted(lines[0], .strong)
        var text = head(path, facts, columns, style) + [0x0A] + lines.flatMap { $0 + [0x0A] }
        if facts.expectedFields > columns.count {
            let left = QuantityText.count(facts.expectedFields - columns.count, "more column")
            text += spaces(2) + left + Array(" not looked at\n".utf8)
        }
        return text + missingValues(facts, style)
    }

    /// What a contract takes for a missing value, though no load does.
    private static func missingValues(_ facts: FileFacts, _ style: Style) -> [UInt8] {
        guard let values = facts.contract?.missingValues, !values.isEmpty else { return [] }
        let quoted = values.map { QuotedText.value($0, style) }
        return Array("missing values by contract: ".utf8)
            + quoted.joined(separator: Array(", ".utf8))
            + Array("; to the load only an empty field is one\n".utf8)
    }

    /// What a record is made of.
    static func word(for facts: FileFacts) -> [UInt8] {
        Array((facts.format == .ndjson ? "member" : "column").utf8)
    }

    private static func head(
        _ path: Path, _ facts: FileFacts, _ columns: [ColumnInspection], _ style: Style
    ) -> [UInt8] {
        let parts =
            facts.format == .ndjson
            ? QuantityText.count(columns.count, "member")
            : QuantityText.count(facts.expectedFields, "column")
        let counts =
            parts + Array(", ".utf8)
            + QuantityText.count(facts.records, "record")
        let line = ShownText.text(of: path.bytes, style.glyphs) + [0x3A, 0x20] + counts
        return style.painted(line, .strong)
    }

    private static func row(_ column: ColumnInspection, _ style: Style) -> [[UInt8]] {
        let looks = column.looks.prefix(looksPerColumn).map {
            $0.words.bytes + [0x20] + $0.count.groupedDigits
        }
        let rest = column.looks.count - looks.count
        let more = rest > 0 ? [Array("\(rest) more".utf8)] : []
        return [
            column.number.groupedDigits, name(of: column, style),
            column.kind.noun.bytes, column.basis.word(for: column.kind).bytes,
            column.values.groupedDigits,
            QuantityText.share(column.emptyFields, of: column.fields), lengths(column),
            Array((looks + more).joined(separator: Array(", ".utf8))),
        ]
    }

    /// The name of a column, as a table has room for it.
    static func name(of column: ColumnInspection?, _ style: Style) -> [UInt8] {
        guard let name = column?.name else { return Array("(no name)".utf8) }
        return ShownText.text(of: name, cutToCells: nameCells, style.glyphs)
    }

    /// `3-12`, `4`, or `-` without fields.
    static func lengths(_ column: ColumnInspection) -> [UInt8] {
        guard let lengths = column.lengths else { return [0x2D] }
        let lower = lengths.lowerBound.groupedDigits
        return lengths.count == 1 ? lower : lower + [0x2D] + lengths.upperBound.groupedDigits
    }
}

extension ColumnFacts.Kind {
    /// As in "its kind is date".
    var noun: StaticString {
        switch self {
        case .date: "date"
        case .timestamp: "timestamp"
        case .boolean: "boolean"
        case .number: "number"
        case .integer: "integer"
        case .string: "string"
        case .unknown: "none"
        }
    }
}

extension ColumnFacts.Basis {
    /// What a kind rests on, in a word.
    func word(for kind: ColumnFacts.Kind) -> StaticString {
        if kind == .unknown { return "-" }
        return switch self {
        case .values: "values"
        case .appearance: "hints"
        case .contract: "contract"
        case .settings: "--kind"
        }
    }
}
