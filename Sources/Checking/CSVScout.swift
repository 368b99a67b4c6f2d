import Bytes
import Rules
import Scanner
import Values

/// How stretches of a CSV file are read ahead of the pass over it.
struct CSVScout: Sendable {
    /// What is learned of each column is handed over with each stretch: of more columns it is too
    /// much.
    static let limitColumns = 256

    /// What the pass knows of the file.
    let form: RecordForm
    let triage: RecordTriage
    let settings: CheckSettings
    /// What is known of the columns that are looked at, without counts.
    let columns: [ColumnSurvey]
    /// The places of all records of the expected width that are wanted are known.
    let knowsWholeRecords: Bool

    /// Whether there is nothing to tell of a record that `triage` would have looked at; counts its
    /// line end then.
    func passes(
        _ number: Int, of index: borrowing RecordIndex, _ bytes: Span<UInt8>,
        _ endings: inout LineEndings
    ) -> Bool {
        let span = index.record(number)
        let content = index.content(of: span, in: bytes)
        let raw = bytes.extracting(content)
        guard knowsWholeRecords, span.fieldCount == form.expectedFields,
            bytes[span.end] == CSVSyntax.lineFeed,
            span.fieldCount > 1 || !BlankLine.check(raw),
            form.notARecord(span, raw, bytes, index) == nil,
            !form.repeatsHeader(span, bytes, index),
            span.fieldCount == 1 || !EmptyRecord.check(raw, separator: form.separator)
        else { return false }
        if content.upperBound < span.end {
            endings.carriageReturnLineFeeds += 1
        } else {
            endings.lineFeeds += 1
        }
        return true
    }
}
