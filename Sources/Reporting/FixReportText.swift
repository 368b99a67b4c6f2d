import Bytes
import Diagnostics

/// What fixing a file came to, for people.
package enum FixReportText {
    /// A table by rule and column of what was fixed, of what was not and why, and of the columns
    /// with a new name, and where records were set apart; one line where there was nothing to fix.
    ///
    /// `isProposal` says that nothing was written.
    package static func text(
        _ report: FixReport, isProposal: Bool = false, style: Style
    ) -> [UInt8] {
        let path = ShownText.text(of: report.path.bytes, style.glyphs)
        var text = style.painted(path, .strong) + Array(": ".utf8)
        text += head(report, isProposal: isProposal) + [0x0A]
        if !report.fixed.isEmpty { text += lines(fixedRows(report, style), style) }
        if !report.refused.isEmpty {
            text += style.painted(Array("not fixed".utf8), .strong) + [0x0A]
            text += refusedLines(report, style)
        }
        if let rejects = report.rejects { text += line(rejects, style) }
        if !report.renamed.isEmpty {
            text += style.painted(Array("renamed".utf8), .strong) + [0x0A]
            for renaming in report.renamed {
                text +=
                    spaces(2) + QuotedText.name(renaming.before, style.glyphs)
                    + Array(" is ".utf8) + QuotedText.name(renaming.after, style.glyphs) + [0x0A]
            }
        }
        return text
    }

    private static func head(_ report: FixReport, isProposal: Bool) -> [UInt8] {
        guard report.totalFixed > 0 else {
            let isClean = report.refused.isEmpty && report.rejects == nil
            return Array((isClean ? "nothing to fix" : "nothing was fixed").utf8)
        }
        return QuantityText.count(report.totalFixed, "fault")
            + Array((isProposal ? " would be fixed" : " fixed").utf8)
    }

    private static func line(_ rejects: FixReport.Rejects, _ style: Style) -> [UInt8] {
        style.painted(QuantityText.count(rejects.total, "record"), .strong)
            + Array(" set apart in ".utf8) + ShownText.text(of: rejects.path.bytes, style.glyphs)
            + Array("; ".utf8) + ShownText.text(of: rejects.reasons.bytes, style.glyphs)
            + Array(" says why\n".utf8)
    }

    private static func fixedRows(_ report: FixReport, _ style: Style) -> AlignedRows {
        var rows = AlignedRows(endAligned: [0])
        for fixed in report.fixed {
            rows.add([
                fixed.total.groupedDigits, name(of: fixed.rule),
                column(fixed.field, fixed.name, style),
            ])
        }
        return rows
    }

    /// Each group with its reason on lines of its own, which may be long.
    private static func refusedLines(_ report: FixReport, _ style: Style) -> [UInt8] {
        var rows = AlignedRows(endAligned: [0])
        for refused in report.refused {
            rows.add([
                refused.total.groupedDigits, name(of: refused.rule),
                column(refused.field, refused.name, style),
            ])
        }
        let indent = (report.refused.map(\.total.groupedDigits.count).max() ?? 0) + 4
        let room = style.widthCells - indent
        var text: [UInt8] = []
        for (refused, line) in zip(report.refused, rows.lines(style)) {
            text += line + [0x0A]
            let reason = refused.reason?.shown(style) ?? Array("only with --unsafe".utf8)
            for line in WrappedText(reason, first: room, rest: room).lines {
                text += spaces(indent) + line + [0x0A]
            }
        }
        return text
    }

    private static func lines(_ rows: AlignedRows, _ style: Style) -> [UInt8] {
        Array(rows.lines(style).map { $0 + [0x0A] }.joined())
    }

    private static func name(of rule: Rule) -> [UInt8] {
        rule.id.bytes + [0x20] + rule.name.bytes
    }

    private static func column(_ field: Int, _ name: [UInt8]?, _ style: Style) -> [UInt8] {
        guard field > 0 else { return [0x2D] }
        guard let name, !name.isEmpty else {
            return Array("column ".utf8) + field.decimalDigits
        }
        return QuotedText.name(name, style.glyphs)
    }
}
