import Diagnostics
import Rules

/// Makes the fixes that may be applied to the findings of one file.
struct FixMaker {
    let facts: FileFacts
    let reach: FixReach

    /// What mends a finding; nil where nothing may.
    func fix(_ occurrence: Occurrence) -> Fix? {
        guard let fix = Catalog.definition(of: occurrence.rule)?.fix(occurrence, facts),
            reach.allows(fix.applicability, of: occurrence.rule)
        else { return nil }
        return fix
    }

    /// The edits that mend a finding; nil where there are none, or the file changes as a whole.
    func edits(_ occurrence: Occurrence) -> [Edit]? {
        switch fix(occurrence)?.change {
        case .edits(let edits): edits.isEmpty ? nil : edits
        case .rewrite(.transcode): decoded(occurrence).map { [$0] }
        case .rewrite, nil: nil
        }
    }

    /// Writes the whole field with ill-formed bytes in UTF-8: those that are well formed already
    /// were perhaps written by another program.
    private func decoded(_ occurrence: Occurrence) -> Edit? {
        let field = occurrence.excerpt
        guard !field.bytes.isEmpty, !field.isCutBefore, !field.isCutAfter,
            let text = facts.likelyEncoding?.decode(field.bytes.span)
        else { return nil }
        let range = field.startOffset..<field.startOffset + field.bytes.count
        return Edit(range: range, text: text)
    }
}
