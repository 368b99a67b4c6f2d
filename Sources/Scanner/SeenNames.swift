/// The names of the objects that are being read, of those that `MemberNames` does not know: of
/// nested objects, and behind its limit.
///
/// It holds the names of one record, at most 16,384 of them; those behind are not compared.
struct SeenNames {
    private struct Entry {
        /// Over the name and the object that it is in.
        var hash: UInt64 = 0
        /// The object, numbered over the whole file from 1.
        var object = 0
        /// Absolute.
        var offset = 0
    }

    private static let limitCount = 1 << 14

    private var entries: [Entry] = []
    /// Entries of objects with lower numbers are free.
    private var firstObject = 1
    private var count = 0

    /// Forgets all names: objects from `firstObject` on are to come.
    mutating func removeAll(firstObject: Int) {
        self.firstObject = firstObject
        count = 0
    }

    /// The offset of the first place of a name in its object; nil where this is the first.
    mutating func insert(_ name: UInt64, object: Int, offset: Int) -> Int? {
        let hash = name ^ UInt64(truncatingIfNeeded: object) &* 0x9E37_79B9_7F4A_7C15
        if 2 * count >= entries.count {
            guard count < Self.limitCount else { return nil }
            grow()
        }
        let slot = slot(hash, object)
        if entries[slot].object == object { return entries[slot].offset }
        entries[slot] = Entry(hash: hash, object: object, offset: offset)
        count += 1
        return nil
    }

    private func slot(_ hash: UInt64, _ object: Int) -> Int {
        var slot = Int(truncatingIfNeeded: hash ^ hash >> 32) & (entries.count - 1)
        while entries[slot].object >= firstObject {
            if entries[slot].hash == hash, entries[slot].object == object { break }
            slot = (slot + 1) & (entries.count - 1)
        }
        return slot
    }

    private mutating func grow() {
        let old = entries
        entries = [Entry](repeating: Entry(), count: max(64, 4 * old.count))
        for entry in old where entry.object >= firstObject {
            entries[slot(entry.hash, entry.object)] = entry
        }
    }
}
