import Bytes

/// Finds out which keys of a file may occur twice, while the records pass by.
///
/// Keys that grow from record to record are different, and none of them is kept. Else their hashes
/// are: equal hashes are candidates, no more, and a pass of its own compares the bytes.
package struct KeyCheck {
    /// What the records came to.
    package enum Outcome {
        /// No two keys are the same, nor almost.
        case distinct
        /// The set has the candidates.
        case candidates(KeySet)
        /// The keys grew for long, and then no more: their hashes have to be taken once more.
        case unknown
    }

    private enum State {
        case growing
        case gathering
        /// Nothing more is looked at.
        case idle
    }

    /// So many keys are kept even while they grow: after that they will hardly stop.
    private static let patience = 4_096
    /// So many hashes wait for each other.
    private static let pendingHashes = 1_024

    private let set: KeySet
    /// The only keys that count, by the kept part of their hashes; nil: all count.
    private let crowds: Set<UInt64>?
    private var words = KeyWords()
    private var exactWords = KeyWords()
    private var pending: [UInt64] = []
    private var count = 0
    private var state: State

    private init(_ state: State, crowds: Set<UInt64>? = nil, _ set: KeySet) {
        self.state = state
        self.crowds = crowds
        self.set = set
    }

    /// `keepsAll` takes every hash, whether the keys grow or not.
    package init(keepsAll: Bool, set: KeySet = KeySet()) {
        self.init(keepsAll ? .gathering : .growing, set)
    }

    /// Takes the exact hashes of the keys of crowds: those that are almost the same as very many.
    package init(crowds: Set<UInt64>, set: KeySet = KeySet()) {
        self.init(crowds.isEmpty ? .idle : .gathering, crowds: crowds, set)
    }

    /// Keeps nothing of any key.
    package static var idle: KeyCheck { KeyCheck(.idle, KeySet()) }

    /// Begins with the key of the next record, which has all its parts.
    package mutating func begin() {
        words.begin()
        if crowds != nil { exactWords.begin() }
    }

    /// Adds the next part, which stands in a range of the bytes and is not blank.
    package mutating func add(_ range: Range<Int>, of bytes: Span<UInt8>) {
        if crowds != nil { exactWords.add(exact: range, of: bytes) }
        words.add(folded: range, of: bytes)
    }

    /// Whether a key is known by its parts without white space at their edges.
    package var takesTrimmed: Bool { crowds == nil }

    /// Takes in keys of one part each, which stand in ranges of the bytes without white space at their
    /// edges, and are not blank.
    package mutating func take(
        trimmed parts: [Range<Int>], of bytes: Span<UInt8>
    ) throws(ReadError) {
        precondition(takesTrimmed)
        var next = 0
        while state == .growing, next < parts.count {
            words.begin()
            words.add(trimmed: parts[next], of: bytes)
            try end()
            next += 1
        }
        guard state == .gathering, next < parts.count else { return }
        try flush()
        try set.add(parts[next...].map { KeyWords.hash(trimmed: $0, of: bytes) })
    }

    /// Takes the key in, whose parts were all added.
    package mutating func end() throws(ReadError) {
        switch state {
        case .growing:
            count += 1
            if words.isBehindLast || count == 1 {
                if count <= Self.patience { try keep(words.hash) }
            } else {
                state = count > Self.patience + 1 ? .idle : .gathering
                if state == .gathering { try keep(words.hash) }
            }
        case .gathering:
            if let crowds {
                if crowds.contains(KeySet.kept(words.hash)) { try keep(exactWords.hash) }
            } else {
                try keep(words.hash)
            }
        case .idle:
            break
        }
    }

    /// What the records came to, of which there are no more.
    package mutating func finish() throws(ReadError) -> Outcome {
        switch state {
        case .growing: return .distinct
        case .idle: return .unknown
        case .gathering:
            try flush()
            return .candidates(set)
        }
    }

    private mutating func keep(_ hash: UInt64) throws(ReadError) {
        pending.append(hash)
        if pending.count == Self.pendingHashes { try flush() }
    }

    private mutating func flush() throws(ReadError) {
        try set.add(pending)
        pending.removeAll(keepingCapacity: true)
    }
}
