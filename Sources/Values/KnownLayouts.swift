/// The looks at the layouts that fields of a column had, as many as there is room for.
///
/// Whatever it forgets is looked at again.
struct KnownLayouts: Sendable {
    private struct Entry {
        var layout: FieldLayout
        var look: FieldLook
    }

    /// By slot; empty as long as no layout is known, as in most columns.
    private var entries: [Entry?] = []

    /// The look at all fields of a layout; nil where it is not known.
    @inline(__always)
    func look(at layout: FieldLayout) -> FieldLook? {
        guard !entries.isEmpty, let entry = entries[layout.slot], entry.layout == layout else {
            return nil
        }
        return entry.look
    }

    /// Keeps the look at a field where its layout tells it.
    mutating func learn(_ look: FieldLook, at layout: FieldLayout) {
        guard look.shape.isToldByLayout else { return }
        if entries.isEmpty { entries = Array(repeating: nil, count: FieldLayout.slotCount) }
        entries[layout.slot] = Entry(layout: layout, look: look)
    }
}
