import Bytes
import Diagnostics
import Rules
import Scanner
import Values

extension CSVPass {
    /// Mends the values of a batch that break a rule, now that the columns' kinds are known.
    mutating func mendValues(_ bytes: Span<UInt8>, _ batch: Batch) {
        guard let fixes = collector.fixes, !mendings.isEmpty else { return }
        for run in valueRuns.runs {
            for recordIndex in run.records {
                let span = index.record(recordIndex)
                for mending in mendings where !valueRuns.breaks(mending.column, of: recordIndex) {
                    let content = index.fieldContent(mending.column + 1, of: span, in: bytes)
                    let value = bytes.extracting(content)
                    let look = ShapeReader.look(value)
                    guard let rule = mending.rule(for: look),
                        let mended = ValueMender.mend(
                            value, shape: look.shape, verdict: mending.judge.verdict),
                        mended.isSafe || fixes.allowsUnsafe
                    else { continue }
                    mend(
                        value, at: batch.start + content.lowerBound, rule, mending.column,
                        mended.bytes,
                        isQuoted: content.lowerBound > 0
                            && bytes[content.lowerBound - 1] == CSVSyntax.quote)
                }
            }
        }
    }

    /// Notes what a value at an absolute offset should be written as.
    private mutating func mend(
        _ value: Span<UInt8>, at start: Int, _ rule: RuleID, _ column: Int, _ text: [UInt8],
        isQuoted: Bool
    ) {
        let range = start..<start + value.count
        guard rule == SurroundingSpace.rule.id, !text.isEmpty else {
            // A line with nothing on it is no record; `""` is a null that can be seen.
            let isAlone = text.isEmpty && form.expectedFields == 1 && !isQuoted
            collector.valueEdits.append(
                rule, field: column + 1, range,
                isAlone ? [CSVSyntax.quote, CSVSyntax.quote] : text)
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
