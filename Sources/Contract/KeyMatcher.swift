import Bytes

/// Compares the keys whose hashes are candidates, byte by byte, while the records pass by again.
package struct KeyMatcher {
    /// Past so many bytes of keys, the candidates that are new wait for another pass.
    private static let limitBytes = 16 << 20

    /// A key that was seen.
    package struct Seen {
        let exact: [UInt8]
        let folded: [UInt8]
        /// Where its first part starts.
        package let place: Position

        /// The first part, as far as it is shown.
        package var text: [UInt8] {
            let length = exact.prefix(KeyText.lengthBytes).reduce(0) { $0 << 8 | Int($1) }
            return Array(exact.dropFirst(KeyText.lengthBytes).prefix(min(length, 128)))
        }
    }

    package enum Answer {
        /// No key before is the same, nor almost.
        case new
        /// This key is the same.
        case same(Seen)
        /// This key differs in case or space at an edge alone.
        case similar(Seen)
    }

    /// By the kept part of the hash; empty until the first key of the candidate comes.
    private var candidates: [UInt64: [Seen]]
    private var keptBytes = 0
    /// The candidates that wait for another pass.
    package private(set) var postponed: Set<UInt64> = []

    package init(_ candidates: [UInt64]) {
        self.candidates = Dictionary(minimumCapacity: candidates.count)
        for candidate in candidates { self.candidates[candidate] = [] }
    }

    /// What is known of a key; `isKept` asks the caller to `keep` it with its place.
    package mutating func look(at text: KeyText) -> (answer: Answer, isKept: Bool) {
        let hash = KeySet.kept(text.hash)
        guard let seen = candidates[hash] else { return (.new, false) }
        if seen.isEmpty, keptBytes > Self.limitBytes {
            candidates[hash] = nil
            postponed.insert(hash)
            return (.new, false)
        }
        if let same = seen.first(where: { $0.exact == text.exact }) {
            return (.same(same), false)
        }
        let similar = seen.first { $0.folded == text.folded }
        return (similar.map { .similar($0) } ?? .new, true)
    }

    /// Keeps the key that was looked at last.
    package mutating func keep(_ text: KeyText, at place: Position) {
        keptBytes += text.exact.count + text.folded.count
        candidates[KeySet.kept(text.hash)]?.append(
            Seen(exact: text.exact, folded: text.folded, place: place))
    }
}
