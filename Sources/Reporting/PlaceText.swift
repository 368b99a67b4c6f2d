import Diagnostics

/// Where a finding is, in words.
struct PlaceText {
    /// The file with line and column, as editors open it.
    let path: [UInt8]
    /// Record, field and the like, with dots between; may be empty.
    let facts: [UInt8]

    init(_ diagnostic: Diagnostic, format: FileFormat, _ glyphs: Glyphs) {
        let occurrence = diagnostic.occurrence
        let shownPath = ShownText.text(of: diagnostic.path.bytes, glyphs)
        let isWholeFile =
            occurrence.record == Occurrence.wholeFile && occurrence.excerpt.bytes.isEmpty
        path = isWholeFile ? shownPath : shownPath + [0x3A] + Self.lineAndColumn(of: diagnostic)
        let separator = [0x20] + glyphs.dot.bytes + [0x20]
        var facts: [[UInt8]] = []
        switch occurrence.record {
        case Occurrence.wholeFile: break
        case 0: facts.append(Array("header".utf8))
        case let record: facts.append(Array("record ".utf8) + record.decimalDigits)
        }
        if let field = diagnostic.field {
            facts.append(Self.text(of: field, isHeader: occurrence.record == 0, format, glyphs))
        }
        if diagnostic.rule.id.scope == UInt8(ascii: "E") {
            facts.append(Array("byte offset ".utf8) + occurrence.range.lowerBound.groupedDigits)
        }
        self.facts = Array(facts.joined(separator: separator))
    }

    /// Line and column, and what stands there: `3121:13 `03/15/2024``.
    static func short(_ diagnostic: Diagnostic, _ glyphs: Glyphs) -> [UInt8] {
        let what =
            diagnostic.value.map { QuotedText.value($0, glyphs) }
            ?? diagnostic.explanation.message.shown(glyphs)
        return lineAndColumn(of: diagnostic) + [0x20] + what
    }

    private static func lineAndColumn(of diagnostic: Diagnostic) -> [UInt8] {
        let start = diagnostic.occurrence.region.start
        return start.line.decimalDigits + [0x3A] + start.column.decimalDigits
    }

    private static func text(
        of field: Diagnostic.Field, isHeader: Bool, _ format: FileFormat, _ glyphs: Glyphs
    ) -> [UInt8] {
        let name = field.name.map { QuotedText.name($0, glyphs) } ?? []
        switch format {
        case .ndjson:
            return Array("member ".utf8) + (name.isEmpty ? field.index.decimalDigits : name)
        case .csv:
            let number = Array("field ".utf8) + field.index.decimalDigits
            // In the header the name is what the finding quotes.
            return name.isEmpty || isHeader ? number : number + [0x20] + name
        }
    }
}
