import Diagnostics

/// Where a finding is, in words.
struct PlaceText {
    /// The file with line and column, as editors open it.
    let path: [UInt8]
    /// Record, field and the like, with dots between; may be empty.
    let facts: [UInt8]

    init(_ diagnostic: Diagnostic, of file: FileFacts, _ glyphs: Glyphs) {
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
            facts.append(Self.text(of: field, occurrence, file, glyphs))
        }
        if !occurrence.pointer.isEmpty {
            facts.append(ShownText.text(of: occurrence.pointer, glyphs))
        }
        if diagnostic.rule.id.scope == UInt8(ascii: "K"), occurrence.record == 0,
            let contract = file.contract
        {
            facts.append(
                Array("contract ".utf8) + QuotedText.name(contract.path.bytes, glyphs))
        }
        if diagnostic.rule.id.scope == UInt8(ascii: "E") {
            facts.append(Self.bytes(occurrence.range))
        } else if occurrence.excerpt.isCutBefore {
            let column = occurrence.region.start.byteColumn
            facts.append(Array("byte ".utf8) + column.groupedDigits + Array(" of its line".utf8))
        }
        self.facts = Array(facts.joined(separator: separator))
    }

    /// Line and column, and what stands there: `3121:13 `03/15/2024``.
    static func short(_ diagnostic: Diagnostic, isOnName: Bool, _ style: Style) -> [UInt8] {
        let value = diagnostic.value.map {
            isOnName ? QuotedText.name($0, style.glyphs) : QuotedText.value($0, style)
        }
        let what = value ?? diagnostic.explanation.message.shown(style)
        return lineAndColumn(of: diagnostic) + [0x20] + what
    }

    private static func lineAndColumn(of diagnostic: Diagnostic) -> [UInt8] {
        let start = diagnostic.occurrence.region.start
        return start.line.decimalDigits + [0x3A] + start.column.decimalDigits
    }

    /// Where in the file the bytes are, from 0.
    private static func bytes(_ range: Range<Int>) -> [UInt8] {
        guard range.count > 1 else {
            return Array("byte offset ".utf8) + range.lowerBound.groupedDigits
        }
        return Array("bytes ".utf8) + range.lowerBound.groupedDigits + [0x2D]
            + (range.upperBound - 1).groupedDigits
    }

    private static func text(
        of field: Diagnostic.Field, _ occurrence: Occurrence, _ file: FileFacts, _ glyphs: Glyphs
    ) -> [UInt8] {
        let name = field.name.map { QuotedText.name($0, glyphs) } ?? []
        guard file.format == .csv else {
            let member = name.isEmpty ? field.index.decimalDigits : name
            return Array("member ".utf8) + member + kind(of: field, file)
        }
        var text = Array("field ".utf8) + field.index.decimalDigits
        // In a line that is not shown whole the number alone tells little.
        if occurrence.excerpt.isCutBefore, file.expectedFields >= field.index {
            text += Array(" of ".utf8) + file.expectedFields.groupedDigits
        }
        // In the header the name is what the finding quotes.
        guard occurrence.record != 0 else { return text }
        return text + (name.isEmpty ? [] : [0x20] + name) + kind(of: field, file)
    }

    /// ` (date, by contract)`; nothing where the column is of no kind.
    private static func kind(of field: Diagnostic.Field, _ file: FileFacts) -> [UInt8] {
        let column = file.column(field.index)
        let word: StaticString
        switch column.kind {
        case .date: word = "date"
        case .timestamp: word = "timestamp"
        case .boolean: word = "boolean"
        case .number: word = "number"
        case .integer: word = "whole number"
        case .string, .unknown: return []
        }
        let basis: StaticString =
            switch column.basis {
            case .values, .appearance: ""
            case .contract: ", by contract"
            case .settings: ", by setting"
            }
        return Array(" (".utf8) + word.bytes + basis.bytes + Array(")".utf8)
    }
}
