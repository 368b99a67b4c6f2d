import Bytes
import Diagnostics
import Rules
import Scanner

extension CSVPass {
    /// Notes what it takes to write the records of a batch with commas: one for each separator, and
    /// quotes round fields that hold one.
    mutating func noteSeparators(_ view: borrowing InputView, _ batch: Batch) {
        let bytes = view.slice(batch.start..<batch.end)
        let separator = form.separator
        guard separator != UInt8(ascii: ",") else { return }
        for number in 0..<index.recordCount {
            let record = index.record(number)
            for field in 1...record.fieldCount {
                let raw = index.field(field, of: record, in: bytes)
                if let text = rewritten(bytes.extracting(raw)) {
                    collector.valueEdits.append(
                        WrongSeparator.rule.id, field: 0, raw.shifted(by: batch.start), text,
                        counts: false)
                }
                guard field < record.fieldCount else { continue }
                let end = batch.start + Int(index.delimiters[record.firstDelimiter + field - 1])
                collector.valueEdits.append(
                    WrongSeparator.rule.id, field: 0, end..<end + 1, Self.comma, counts: false)
            }
        }
    }

    private static let comma: [UInt8] = [UInt8(ascii: ",")]

    /// A raw field as it stands between commas: with quotes if it holds a comma, and without those
    /// that only the old separator asked for; nil where it stays as it is.
    private func rewritten(_ raw: Span<UInt8>) -> [UInt8]? {
        guard QuotedContent.isRegular(raw) else {
            return raw.firstIndex(of: UInt8(ascii: ",")) == nil
                ? nil : WrongSeparator.quoted([UInt8](copying: raw))
        }
        let content = raw.extracting(1..<raw.count - 1)
        let isSpecial = [UInt8(ascii: ","), CSVSyntax.quote, 0x0A, 0x0D].contains {
            content.firstIndex(of: $0) != nil
        }
        guard !isSpecial, content.firstIndex(of: form.separator) != nil else { return nil }
        return [UInt8](copying: content)
    }
}
