import Bytes
import Checking

/// Writes a file with commas between its fields, and quotes where they are needed then, or with one
/// record a line.
struct WholeRewrite: ~Copyable {
    private var copy: EditedCopy
    /// Something cannot be written so.
    private(set) var isBlocked = false
    /// How many faults are mended by it, where they are counted.
    private(set) var mended = 0

    init(_ copy: consuming EditedCopy) { self.copy = copy }

    /// Whether the result has other bytes than the file, and is whole.
    var hasChanged: Bool { copy.hasEdits && !isBlocked }

    mutating func take(
        _ stretch: FixStretch, into result: inout ResultFile
    ) throws(ResultError) {
        isBlocked = isBlocked || stretch.isBlocked
        guard !isBlocked else { return }
        for edit in stretch.values.edits {
            try copy.replace(
                edit.range, with: stretch.values.texts.span.extracting(edit.text), into: &result)
            if edit.counts { mended += 1 }
        }
        try copy.copy(to: stretch.isLast ? .max : stretch.end, into: &result)
    }
}
