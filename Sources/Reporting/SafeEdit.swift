import Bytes
import Diagnostics

/// A replacement that a program may make without asking.
struct SafeEdit {
    /// Absolute byte range, from 0.
    let range: Range<Int>
    /// nil where it is too far from the finding to be known.
    let region: Region?
    /// Well-formed UTF-8.
    let text: [UInt8]
}

extension Diagnostic {
    /// What mends the finding where a fix is safe and all of it may be shown; else nothing.
    ///
    /// Formats for other programs have no word for an unsafe fix, so they leave it out.
    func safeEdits(_ values: ShownValues, isOnName: Bool) -> [SafeEdit] {
        guard let fix = explanation.fix, fix.applicability == .safe,
            case .edits(let edits) = fix.change
        else { return [] }
        let isWhole = edits.allSatisfy { edit in
            let isShown = values == .shown || isOnName || Mask.leaves(edit.text)
            return isShown && ScalarSteps(edit.text[...]).allSatisfy { $0.scalar != nil }
        }
        guard isWhole else { return [] }
        return edits.map {
            SafeEdit(range: $0.range, region: passage.region(of: $0.range), text: $0.text)
        }
    }
}
