import Bytes
import Checking

/// Writes a file with commas between its fields, and quotes where they are needed then.
struct Separation: ~Copyable {
    private var copy: EditedCopy
    /// A record was too long to be written so.
    private(set) var isBlocked = false

    init(_ copy: consuming EditedCopy) { self.copy = copy }

    mutating func take(
        _ stretch: FixStretch, into result: inout ResultFile
    ) throws(ResultError) {
        isBlocked = isBlocked || stretch.isBlocked
        guard !isBlocked else { return }
        for edit in stretch.values.edits {
            try copy.replace(
                edit.range, with: stretch.values.texts.span.extracting(edit.text), into: &result)
        }
        try copy.copy(to: stretch.isLast ? .max : stretch.end, into: &result)
    }
}
