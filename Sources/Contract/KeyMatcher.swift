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

    /// Keys of which very many are almost the same, so that no list of them is kept: each pass
    /// compares those whose exact hashes lie in some buckets.
    private struct Crowds {
        /// By the kept part of the folded hash.
        let hashes: Set<UInt64>
        let buckets: Range<Int>
        /// The first key of each crowd, and of others of the same hash.
        var first: [UInt64: [Seen]] = [:]
    }

    /// By the kept part of the folded hash, of the exact one in crowds; empty until the first key of
    /// the candidate comes.
    private var candidates: [UInt64: [Seen]]
    private var crowds: Crowds?
    private var keptBytes = 0
    /// The candidates that wait for another pass.
    package private(set) var postponed: Set<UInt64> = []

    package init(_ candidates: [UInt64]) {
        self.candidates = Dictionary(minimumCapacity: candidates.count)
        for candidate in candidates { self.candidates[candidate] = [] }
    }

    /// Compares the keys of crowds whose exact hashes lie in some buckets, and the candidates, which
    /// are exact hashes.
    package init(crowds: Set<UInt64>, buckets: Range<Int>, candidates: [UInt64]) {
        self.init(candidates)
        self.crowds = Crowds(hashes: crowds, buckets: buckets)
    }

    /// Whether a key, folded, may be one of those that are compared.
    package func concerns(_ words: KeyWords) -> Bool {
        let hash = KeySet.kept(words.hash)
        return crowds.map { $0.hashes.contains(hash) } ?? (candidates[hash] != nil)
    }

    /// What is known of a key; `isKept` asks the caller to `keep` it with its place.
    package mutating func look(at key: KeyText) -> (answer: Answer, isKept: Bool) {
        let hash = KeySet.kept(key.hash)
        if let crowds { return look(at: key, hash, in: crowds) }
        guard let seen = candidates[hash] else { return (.new, false) }
        guard !postpones(hash, seen) else { return (.new, false) }
        if let same = seen.first(where: { $0.exact == key.exact }) {
            return (.same(same), false)
        }
        let similar = seen.first { $0.folded == key.folded }
        return (similar.map { .similar($0) } ?? .new, true)
    }

    /// The first key of a crowd is kept in every pass, since all others are almost the same.
    private mutating func look(
        at text: KeyText, _ hash: UInt64, in crowds: Crowds
    ) -> (answer: Answer, isKept: Bool) {
        guard crowds.hashes.contains(hash) else { return (.new, false) }
        let first = crowds.first[hash]?.first { $0.folded == text.folded }
        let isFirst = first == nil
        let exactHash = KeySet.kept(text.exactHash)
        let seen = candidates[exactHash]
        let isMine =
            seen != nil
            || crowds.buckets.contains(KeySet.bucket(exactHash)) && !postponed.contains(exactHash)
        guard isMine else { return (.new, isFirst) }
        if let seen {
            guard !postpones(exactHash, seen) else { return (.new, isFirst) }
            if let same = seen.first(where: { $0.exact == text.exact }) {
                return (.same(same), false)
            }
        }
        return (first.map { .similar($0) } ?? .new, isFirst || seen != nil)
    }

    /// Whether a candidate of which no key is kept has to wait.
    private mutating func postpones(_ candidate: UInt64, _ seen: [Seen]) -> Bool {
        guard seen.isEmpty, keptBytes > Self.limitBytes else { return false }
        candidates[candidate] = nil
        postponed.insert(candidate)
        return true
    }

    /// Keeps the key that was looked at last.
    package mutating func keep(_ text: KeyText, at place: Position) {
        keptBytes += text.exact.count + text.folded.count
        let seen = Seen(exact: text.exact, folded: text.folded, place: place)
        let hash = KeySet.kept(text.hash)
        guard crowds != nil else {
            candidates[hash]?.append(seen)
            return
        }
        let known = crowds?.first[hash] ?? []
        if !known.contains(where: { $0.folded == text.folded }) {
            crowds?.first[hash] = known + [seen]
        }
        candidates[KeySet.kept(text.exactHash)]?.append(seen)
    }
}
