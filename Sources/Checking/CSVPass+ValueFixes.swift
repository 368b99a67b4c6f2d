import Bytes
import Diagnostics
import Rules
import Scanner
import Values

extension CSVPass {
    /// Mends the values of a batch that break a rule, now that the columns' kinds are known.
    mutating func mendValues(_ bytes: Span<UInt8>, _ batch: Batch) {
        guard let fixes = collector.fixes, !fixes.valueColumns.isEmpty else { return }
        for run in valueRuns.runs {
            for recordIndex in run.records {
                let span = index.record(recordIndex)
                for (column, rules) in fixes.valueColumns
                where !valueRuns.breaks(column, of: recordIndex) {
                    let content = index.fieldContent(column + 1, of: span, in: bytes)
                    mendValue(
                        bytes.extracting(content), at: batch.start + content.lowerBound,
                        column: column, rules, fixes,
                        isQuoted: content.lowerBound > 0
                            && bytes[content.lowerBound - 1] == CSVSyntax.quote)
                }
            }
        }
    }

    /// Notes what a value at an absolute offset should be written as, if it breaks one of the rules.
    private mutating func mendValue(
        _ value: Span<UInt8>, at start: Int, column: Int, _ rules: [RuleID], _ fixes: FixListing,
        isQuoted: Bool
    ) {
        let look = ShapeReader.look(value)
        guard let finding = judges[column].finding(for: look), rules.contains(finding.rule) else {
            return
        }
        let range = start..<start + value.count
        guard
            let mended = ValueMender.mend(
                value, shape: look.shape, verdict: judges[column].verdict),
            mended.isSafe || fixes.allowsUnsafe
        else {
            collector.valueEdits.refuse(finding.rule, field: column + 1)
            return
        }
        guard finding.rule == SurroundingSpace.rule.id, !mended.bytes.isEmpty else {
            // A line with nothing on it is no record; `""` is a null that can be seen.
            let isAlone = mended.bytes.isEmpty && form.expectedFields == 1 && !isQuoted
            collector.valueEdits.append(
                finding.rule, field: column + 1, range,
                isAlone ? [CSVSyntax.quote, CSVSyntax.quote] : mended.bytes)
            return
        }
        // What stands between the spaces is left, so that other edits can lie in it.
        let kept = EdgeSpace.trimmed(value)
        trim(range.lowerBound..<start + kept.lowerBound, column, counts: true)
        trim(start + kept.upperBound..<range.upperBound, column, counts: kept.lowerBound == 0)
    }

    private mutating func trim(_ range: Range<Int>, _ column: Int, counts: Bool) {
        guard !range.isEmpty else { return }
        collector.valueEdits.append(
            SurroundingSpace.rule.id, field: column + 1, range, [], counts: counts)
    }
}
