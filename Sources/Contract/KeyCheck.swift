import Bytes

/// Finds out which keys of a file may occur twice, while the records pass by.
///
/// Keys that grow from record to record are different, and none of them is kept. Else their hashes
/// are: equal hashes are candidates, no more, and a pass of its own compares the bytes.
package final class KeyCheck {
    /// What the records came to.
    package enum Outcome {
        /// No two keys are the same, nor almost.
        case distinct
        /// `set` has the candidates.
        case candidates
        /// The keys grew for long, and then no more: their hashes have to be taken once more.
        case unknown
    }

    /// So many keys are kept even while they grow: after that they will hardly stop.
    private static let patience = 4_096

    package let set: KeySet
    /// The only keys that count, by the kept part of their hashes; nil: all count.
    private let crowds: Set<UInt64>?
    private var text: KeyText
    private var count = 0
    private var isGrowing: Bool
    private var isIncomplete = false

    /// `keepsAll` takes every hash, whether the keys grow or not.
    package init(keepsAll: Bool, set: KeySet = KeySet()) {
        isGrowing = !keepsAll
        self.set = set
        crowds = nil
        text = KeyText(keepsExact: false)
    }

    /// Takes the exact hashes of the keys of crowds: those that are almost the same as very many.
    package init(crowds: Set<UInt64>, set: KeySet = KeySet()) {
        isGrowing = false
        self.set = set
        self.crowds = crowds
        text = KeyText()
    }

    package var outcome: Outcome {
        isGrowing ? .distinct : isIncomplete ? .unknown : .candidates
    }

    /// Begins with the key of the next record.
    package func begin() { text.removeAll() }

    package func add(_ part: Span<UInt8>) { text.add(part) }

    /// Takes the key in, whose parts were all added.
    package func end() throws(ReadError) {
        if let crowds {
            if crowds.contains(KeySet.kept(text.hash)) { try set.add(text.exactHash) }
            return
        }
        count += 1
        if isGrowing {
            isGrowing = text.grows()
            if !isGrowing { isIncomplete = count > Self.patience + 1 }
            if isGrowing, count > Self.patience { return }
        }
        if !isIncomplete { try set.add(text.hash) }
    }
}
