/// What stands behind a record.
enum FollowingRecords {
    /// Good records, or the end of the input.
    case good
    /// Good records, the first of them but for a quote that breaks the grammar.
    case flawed
    /// Good records, but the first, which has a broken quote and is no such record.
    case broken
    case none

    /// Whether the first of them is a good record, or would be without that quote.
    var areRecords: Bool { self == .good || self == .flawed }
}

extension ExactReader {
    /// What stands behind a line that ends at `lineEnd`; nil where the bytes do not tell.
    mutating func following(
        _ view: borrowing MarkedBytes, _ lineEnd: Int, byLines: Bool
    ) -> FollowingRecords? {
        guard byLines else { return followingRecords(view, lineEnd) }
        return isFollowedByLines(view, lineEnd).map { $0 ? .good : .none }
    }

    /// At least half of the next few records behind a line must be good ones, and the first not plainly
    /// something else.
    private mutating func followingRecords(
        _ view: borrowing MarkedBytes, _ lineEnd: Int
    ) -> FollowingRecords? {
        let horizon = min(view.bytes.count, lineEnd + Lookahead.limitFollowerBytes)
        let isHorizonKnown = view.isFinal || horizon < view.bytes.count
        let seen = view.part(until: horizon)
        var previous = lineEnd
        var records = 0
        var good = 0
        var found = FollowingRecords.good
        while records < Lookahead.limitFollowers {
            guard let next = view.lineStart(behind: previous) else { return nil }
            let follower = next < horizon ? follower(seen, at: next) : nil
            guard let follower, follower.kind != .cut else {
                if !isHorizonKnown { return nil }
                break
            }
            previous = follower.end - base
            if follower.kind == .blank { continue }
            records += 1
            if follower.isRecord { good += 1 }
            if records == 1 {
                switch follower.kind {
                case .good, .blank, .cut: break
                case .flawed: found = .flawed
                case .broken: found = .broken
                case .bad: return FollowingRecords.none
                }
            }
            // The records that are left cannot turn the majority: do not read them.
            if good * 2 >= Lookahead.limitFollowers { return found }
            if (records - good) * 2 > Lookahead.limitFollowers { return FollowingRecords.none }
        }
        return good * 2 >= records ? found : FollowingRecords.none
    }

    /// Whether four in five of many lines behind a line are records; nil where the bytes do not
    /// tell.
    private func isFollowedByLines(_ view: borrowing MarkedBytes, _ lineEnd: Int) -> Bool? {
        let count = view.bytes.count
        var previous = lineEnd
        var lines = 0
        var fitting = 0
        while lines < Lookahead.limitLines {
            guard let next = view.lineStart(behind: previous) else { return nil }
            guard next < count || view.isFinal else { return nil }
            guard next < count else { break }
            let line = view.line(from: next)
            guard line.end < count else {
                if !view.isFinal { return nil }
                break
            }
            lines += 1
            if line.fieldCount == expectedFields { fitting += 1 }
            previous = line.end
        }
        return lines >= 2 && fitting * 5 >= lines * 4
    }

    /// The record at `start`; places of what comes back count from the index's start.
    mutating func follower(
        _ seen: borrowing MarkedBytes, at start: Int
    ) -> FollowerMemory.Follower {
        let horizon = base + seen.bytes.count
        if let known = followers.follower(at: base + start, before: horizon) { return known }
        let found = newFollower(seen, at: start)
        if found.kind != .cut { followers.keep(found) }
        return found
    }

    private mutating func newFollower(
        _ seen: borrowing MarkedBytes, at start: Int
    ) -> FollowerMemory.Follower {
        func found(_ kind: FollowerMemory.Kind, end: Int, until horizon: Int)
            -> FollowerMemory.Follower
        {
            FollowerMemory.Follower(
                kind: kind, start: base + start, end: base + end, horizon: base + horizon)
        }
        let isGoodLine = isGoodLine(seen, from: start)
        let lineEnd = start + nextLine.end
        switch nextLine.strictRecord(seen, at: start) ?? seen.strictRecord(from: start) {
        case .cut:
            return found(.cut, end: start, until: start)
        case .whole(1, let end) where end == start && expectedFields > 1:
            return found(.blank, end: end, until: end + 1)
        case .whole(let fieldCount, let end):
            let isGood =
                end == lineEnd
                ? isGoodLine
                : fieldCount == expectedFields
                    && forms.fit(seen, from: start, until: end, column: 1).isGood
            return found(isGood ? .good : .bad, end: end, until: end + 1)
        case .irregular(let quote):
            guard lineEnd < seen.bytes.count else { return found(.cut, end: start, until: start) }
            return found(
                isGoodLine ? .flawed : .broken, end: lineEnd, until: max(quote + 2, lineEnd + 1))
        }
    }
}
