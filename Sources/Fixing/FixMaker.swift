import Diagnostics
import Rules

/// Makes the fixes that may be applied to the findings of one file.
struct FixMaker {
    let facts: FileFacts
    /// Fixes that may change the meaning of the data are applied too.
    let allowsUnsafe: Bool

    /// Whether a fix of this sort may be applied.
    func allows(_ applicability: Fixability) -> Bool {
        switch applicability {
        case .none: false
        case .safe: true
        case .unsafe: allowsUnsafe
        }
    }

    /// What mends a finding; nil where nothing may.
    func fix(_ occurrence: Occurrence) -> Fix? {
        guard let fix = Catalog.definition(of: occurrence.rule)?.fix(occurrence, facts),
            allows(fix.applicability)
        else { return nil }
        return fix
    }

    /// The edits that mend a finding; nil where there are none, or the file changes as a whole.
    func edits(_ occurrence: Occurrence) -> [Edit]? {
        guard case .edits(let edits) = fix(occurrence)?.change, !edits.isEmpty else { return nil }
        return edits
    }
}
