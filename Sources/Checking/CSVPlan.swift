import Bytes
import Rules
import Scanner
import Values

/// How a CSV file is read, as its first bytes tell.
///
/// It explains faults and tells what they are measured against; it never lets one pass.
struct CSVPlan {
    /// How many bytes at the head are looked at.
    static let headBytes = 256 << 10

    var separator = UInt8(ascii: ",")
    /// Absolute offset of the first byte behind a byte order mark.
    var start = 0
    /// Excel's `sep=` line: its range, and the offset behind its line end.
    var separatorLine: (range: Range<Int>, next: Int)?
    /// Lines before the header: their number, range, and the offset behind them.
    var preamble: (lines: Int, range: Range<Int>, next: Int)?
    /// Absolute offset of the first record, or of a blank line before it.
    var bodyStart = 0
    var hasHeader = true
    /// The first record, if there is one.
    var firstRecord: HeadRecord?
    /// In a file without a header: how many fields of the first record look like data.
    var dataFields = 0
    /// How many fields a record should have.
    var expectedFields = 0
    /// The shape that most fields of a column have at the head of the file.
    var columnShapes: [FieldShape] = []
    /// How many fields of each column begin as its name does, at the head of the file.
    private var fieldsLikeNames: [Int] = []
    /// Columns, from 0, all of whose values are quoted with wrong quotes at the head of the file.
    var wrongQuoteColumns: Set<Int> = []

    /// What the fields of each column begin with, as their shapes tell.
    var columnForms: [ColumnForm] {
        columnShapes.map { shape in
            switch shape {
            case .number, .date, .timestamp: .number
            case .boolean: .boolean
            case .empty, .text: .text
            }
        }
    }

    /// The columns, from 0, those first whose fields are the least like their names.
    var columnsUnlikeNames: [Int] {
        columnShapes.indices.sorted { left, right in
            (fieldsLikeNames[left], columnShapes[left].isTyped ? 0 : 1, left)
                < (fieldsLikeNames[right], columnShapes[right].isTyped ? 0 : 1, right)
        }
    }

    /// How many fields the header has; 0 where there is none.
    var headerFields: Int { hasHeader ? firstRecord?.fields.count ?? 0 : 0 }
}

extension CSVPlan {
    /// Looks at the head of a file: `view` starts at offset 0.
    static func make(_ view: borrowing InputView, isFinal: Bool) -> CSVPlan {
        var plan = CSVPlan()
        plan.start = view.bytes.starts(with: "\u{FEFF}") ? 3 : 0
        plan.findSeparatorLine(view)
        plan.separator = SeparatorEvidence.separator(view, from: plan.bodyStart)
        var records = HeadRecord.read(
            view, from: plan.bodyStart, separator: plan.separator, isFinal: isFinal)
        plan.findPreamble(&records)
        records.removeAll { $0.isBlank && $0.range.lowerBound != plan.bodyStart }
        plan.describe(records.filter { !$0.isBlank || records.count == 1 })
        return plan
    }

    private mutating func findSeparatorLine(_ view: borrowing InputView) {
        bodyStart = start
        var end = start
        while let byte = view.byte(at: end), !CSVSyntax.isLineEnd(byte) { end += 1 }
        guard Preamble.isSeparatorLine(view.slice(start..<end)) else { return }
        let isPair = view.byte(at: end) == 0x0D && view.byte(at: end + 1) == 0x0A
        let next = min(view.endOffset, end + (isPair ? 2 : 1))
        separatorLine = (start..<end, next)
        bodyStart = next
    }

    /// Takes the lines before the header out of `records`.
    private mutating func findPreamble(_ records: inout [HeadRecord]) {
        let usual = Self.mostFrequent(records.filter { !$0.isBlank }.map(\.fields.count)) ?? 0
        guard usual >= 2,
            let header = records.prefix(Preamble.limitLines + 1).firstIndex(where: {
                $0.fields.count == usual && $0.isMostlyDistinctText
            }), header > 0
        else { return }
        let before = records[..<header]
        guard before.allSatisfy({ $0.filledFields * 10 < usual * 6 }),
            before.contains(where: { !$0.isBlank })
        else { return }
        let range = records[0].range.lowerBound..<records[header - 1].range.upperBound
        preamble = (header, range, records[header - 1].next)
        bodyStart = records[header - 1].next
        records.removeFirst(header)
    }

    /// Learns the width, the shapes and whether there is a header from the records that are there.
    private mutating func describe(_ records: [HeadRecord]) {
        guard let first = records.first else { return }
        firstRecord = first
        let others = records.dropFirst()
        let widths = others.map(\.fields.count)
        expectedFields = first.fields.count
        if let usual = Self.mostFrequent(widths),
            widths.count(where: { $0 == usual }) * 100 >= widths.count * 95
        {
            expectedFields = usual
        }
        let whole = others.filter { $0.fields.count == expectedFields }
        for column in 0..<expectedFields {
            let fields = whole.map { $0.fields[column] }
            let filled = fields.filter { $0.shape != .empty }
            columnShapes.append(Self.usualShape(filled))
            let name = column < first.fields.count ? first.fields[column].content.first : nil
            fieldsLikeNames.append(
                filled.count { field in
                    name.map { field.content.first.map { $0 | 0x20 } == $0 | 0x20 } ?? false
                })
            let wrong = filled.count(where: \.hasWrongQuotes)
            let isNameWrong = column < first.fields.count && first.fields[column].hasWrongQuotes
            if wrong > 0, filled.count >= 3 || isNameWrong, wrong * 100 >= filled.count * 95 {
                wrongQuoteColumns.insert(column)
            }
        }
        let evidence = dataEvidence(first, isAlone: others.isEmpty)
        hasHeader = evidence == 0
        dataFields = evidence
    }

    private static func usualShape(_ filled: [HeadRecord.Field]) -> FieldShape {
        guard let usual = mostFrequent(filled.map(\.shape)),
            filled.count(where: { $0.shape == usual }) * 5 >= filled.count * 4
        else { return .text }
        return usual
    }

    /// How many fields show that the first record is data; 0 when it is a header.
    private func dataEvidence(_ first: HeadRecord, isAlone: Bool) -> Int {
        var data = 0
        var names = 0
        for (column, field) in first.fields.enumerated() {
            if field.shape.isTyped, !isYear(field) {
                let isLikeColumn =
                    isAlone || (column < columnShapes.count && columnShapes[column] == field.shape)
                if isLikeColumn { data += 1 }
            } else if field.shape == .text, !isAlone, column < columnShapes.count,
                columnShapes[column].isTyped
            {
                names += 1
            }
        }
        let filled = first.filledFields
        return names == 0 && (isAlone ? data * 2 >= filled : data > 0) ? data : 0
    }

    /// A year may well name a column of a pivot table.
    private func isYear(_ field: HeadRecord.Field) -> Bool {
        guard field.shape == .number, field.content.count == 4 else { return false }
        return field.content.starts(with: [0x31, 0x39]) || field.content.starts(with: [0x32, 0x30])
    }

    /// The most frequent value; of several, the one that comes first.
    private static func mostFrequent<Value: Hashable>(_ values: [Value]) -> Value? {
        var counts: [Value: Int] = [:]
        for value in values { counts[value, default: 0] += 1 }
        let most = counts.values.max()
        return values.first { counts[$0] == most }
    }
}
