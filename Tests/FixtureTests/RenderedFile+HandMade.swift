import Diagnostics
import Rules

extension RenderedFile {
    /// 134 MB are too much for a test: these findings are the rule's own words on facts made here.
    static let handMade = [fileTooLarge]

    private static let fileTooLarge = {
        var facts = FileFacts()
        facts.sizeBytes = 134_217_728
        facts.records = 1_903_221
        facts.recordsWithinLimit = 1_418_021
        let occurrence = Occurrence(
            rule: FileTooLarge.rule.id, region: .init(start: .start, end: .start),
            record: Occurrence.wholeFile, field: 0, detail: .number(134_217_728),
            excerpt: Excerpt(startOffset: 0, bytes: [], isCutBefore: false, isCutAfter: false))
        return RenderedFile("11-file-too-large", "out/usage.csv", facts, [occurrence])
    }()
}
