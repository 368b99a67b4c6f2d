import Diagnostics

/// A table of what the columns of a file hold, with a bar for each share.
struct HTMLColumns {
    private static let looksPerColumn = 6

    private let columns: [ColumnInspection]
    private let style: Style
    /// The most bytes of a value in any column.
    private let longest: Int

    init(_ columns: [ColumnInspection], _ style: Style) {
        self.columns = columns
        self.style = style
        longest = columns.compactMap { $0.lengths?.upperBound }.max() ?? 0
    }

    func write(to writer: inout ByteWriter) {
        guard !columns.isEmpty else { return }
        writer.write("<details>\n<summary>Columns <span>")
        writer.write(columns.count.groupedDigits)
        writer.write("</span></summary>\n<table>\n<thead><tr>")
        let heads: [StaticString] = ["#", "column", "kind", "values", "empty", "bytes", "shapes"]
        for head in heads {
            writer.write("<th scope=\"col\">")
            writer.write(head)
            writer.write("</th>")
        }
        writer.write("</tr></thead>\n<tbody>\n")
        for column in columns { writer.write(row(column)) }
        writer.write("</tbody>\n</table>\n</details>\n")
    }

    private func row(_ column: ColumnInspection) -> [UInt8] {
        let looks = column.looks.prefix(Self.looksPerColumn).map { look in
            Self.bar(look.count, of: column.fields, label: look.words.bytes)
        }
        let rest = column.looks.count - looks.count
        let more = rest > 0 ? QuantityText.count(rest, "more shape") : []
        let cells: [[UInt8]] = [
            column.number.groupedDigits,
            HTMLText.escaped(InspectionText.name(of: column, style)),
            column.kind.noun.bytes + Array("<br><small>".utf8)
                + column.basis.word(for: column.kind).bytes + Array("</small>".utf8),
            column.values.groupedDigits,
            Self.bar(column.emptyFields, of: column.fields, label: []),
            InspectionText.lengths(column) + lengthBar(column),
            Array(looks.joined()) + more,
        ]
        return Array("<tr>".utf8)
            + cells.flatMap { Array("<td>".utf8) + $0 + Array("</td>".utf8) }
            + Array("</tr>\n".utf8)
    }

    /// A share as a bar with its percentage, under a label.
    private static func bar(_ part: Int, of whole: Int, label: [UInt8]) -> [UInt8] {
        let share = whole > 0 ? Int(Double(part) / Double(whole) * 100) : 0
        let words = label + (label.isEmpty ? [] : [0x20]) + QuantityText.share(part, of: whole)
        return Array("<div class=\"bar\">".utf8) + HTMLText.escaped(words)
            + picture(from: 0, to: share) + Array("</div>".utf8)
    }

    /// From the shortest to the longest value, beside the longest of the file.
    private func lengthBar(_ column: ColumnInspection) -> [UInt8] {
        guard let lengths = column.lengths, longest > 0 else { return [] }
        let scale = { (bytes: Int) in Int(Double(bytes) / Double(longest) * 100) }
        return Self.picture(from: scale(lengths.lowerBound), to: scale(lengths.upperBound))
    }

    /// A bar over percentages, which the words beside it say too.
    private static func picture(from start: Int, to end: Int) -> [UInt8] {
        Array("<svg class=\"share\" viewBox=\"0 0 100 4\" preserveAspectRatio=\"none\" ".utf8)
            + Array("aria-hidden=\"true\"><rect x=\"".utf8) + start.decimalDigits
            + Array("\" y=\"0\" width=\"".utf8) + max(1, end - start).decimalDigits
            + Array("\" height=\"4\"/></svg>".utf8)
    }
}
