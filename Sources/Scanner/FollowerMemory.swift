/// What was found of the last few records that were looked at behind damaged ones: in a file full of
/// faults the same ones are asked for again and again.
struct FollowerMemory {
    /// What a record behind a damaged one is.
    enum Kind {
        /// It has the expected number of fields, and they suit their columns.
        case good
        /// So it has, but for a quote that breaks the grammar.
        case flawed
        /// Its quotes keep to the grammar, and it is no such record.
        case bad
        /// It has a broken quote, and its line is no such record.
        case broken
        case blank
        /// The bytes end before it does.
        case cut
    }

    /// A record at `start` that ends at `end`; all that was looked at lies before `horizon`.
    struct Follower {
        let kind: Kind
        let start: Int
        let end: Int
        let horizon: Int

        /// Whether it has the expected number of fields, and they suit their columns.
        var isRecord: Bool { kind == .good || kind == .flawed }
    }

    private struct Entry {
        var kind = Kind.cut
        var end: Int32 = 0
        var horizon: Int32 = 0
    }

    /// A record and those that are looked at behind it.
    private var known = InlineArray<4, Entry>(repeating: Entry())
    /// Where each of them starts.
    private var starts = InlineArray<4, Int32>(repeating: -1)
    private var next = 0

    /// The record at `start`, if it is known from bytes before `horizon`.
    func follower(at start: Int, before horizon: Int) -> Follower? {
        let wanted = Int32(start)
        for index in starts.indices where starts[index] == wanted {
            let entry = known[index]
            guard entry.horizon <= horizon else { return nil }
            return Follower(
                kind: entry.kind, start: start, end: Int(entry.end), horizon: Int(entry.horizon))
        }
        return nil
    }

    mutating func keep(_ follower: Follower) {
        known[next] = Entry(
            kind: follower.kind, end: Int32(follower.end), horizon: Int32(follower.horizon))
        starts[next] = Int32(follower.start)
        next = (next + 1) % known.count
    }

    mutating func removeAll() {
        starts = InlineArray(repeating: -1)
        next = 0
    }
}
