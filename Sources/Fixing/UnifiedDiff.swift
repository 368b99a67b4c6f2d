import Bytes
import Diagnostics

/// The unified diff of two files, made line by line.
///
/// Lines are compared as far as `lookaheadLines` ahead: where nothing is alike there, all of them
/// count as changed. So it may be longer than need be, and it is never wrong.
package struct UnifiedDiff: ~Copyable {
    private static let contextLines = 3
    private static let lookaheadLines = 64

    private var old: DiffLines
    private var new: DiffLines
    /// The numbers, from 1, of the next lines.
    private var oldLine = 1
    private var newLine = 1
    private var hunk: DiffHunk?
    /// Common lines that were not written: the last ones before a change, or those behind one.
    private var common: [[UInt8]] = []
    /// Whether the files differ, as far as they were compared.
    package private(set) var hasChanges = false

    /// Compares a file at a path with its new bytes.
    package init(
        from old: consuming DescriptorReader, to new: consuming DescriptorReader, path: Path
    ) {
        self.old = DiffLines(old, path: path)
        self.new = DiffLines(new, path: path)
    }

    /// Hands on the hunks in order.
    package mutating func write(_ handOn: ([UInt8]) -> Void) throws(DiffError) {
        while true {
            let olds = try old.find(1)
            let news = try new.find(1)
            if olds == 0, news == 0 { break }
            if olds == 1, news == 1, isSame(0, 0) {
                try pass(handOn)
            } else {
                try change()
            }
        }
        if hunk != nil { try end(handOn) }
    }

    private func isSame(_ oldNumber: Int, _ newNumber: Int) -> Bool {
        old.line(oldNumber).equals(new.line(newNumber))
    }

    /// Passes over a common line.
    private mutating func pass(_ handOn: ([UInt8]) -> Void) throws(DiffError) {
        common.append([UInt8](copying: old.line(0)))
        advance(olds: 1, news: 1)
        if hunk == nil {
            if common.count > Self.contextLines { common.removeFirst() }
        } else if common.count > 2 * Self.contextLines {
            try end(handOn)
        }
    }

    /// Writes the hunk that is open; the last common lines may start the next one.
    private mutating func end(_ handOn: ([UInt8]) -> Void) throws(DiffError) {
        if var open = hunk.take() {
            for line in common.prefix(Self.contextLines) { try open.addCommon(line.span) }
            try open.write(handOn)
        }
        common = common.suffix(min(Self.contextLines, max(0, common.count - Self.contextLines)))
    }

    /// Adds lines that differ to the hunk, up to where the files are alike again.
    private mutating func change() throws(DiffError) {
        hasChanges = true
        let olds = try old.find(Self.lookaheadLines)
        let news = try new.find(Self.lookaheadLines)
        let (removed, added) = nextLikeness(olds, news)
        var open =
            hunk.take()
            ?? DiffHunk(oldLine: oldLine - common.count, newLine: newLine - common.count)
        for line in common { try open.addCommon(line.span) }
        common.removeAll()
        for number in 0..<removed { try open.addOld(old.line(number)) }
        for number in 0..<added { try open.addNew(new.line(number)) }
        hunk = consume open
        advance(olds: removed, news: added)
    }

    /// How many lines of each file lie before the next two that are alike in both.
    private func nextLikeness(_ olds: Int, _ news: Int) -> (Int, Int) {
        for sum in 1..<max(2, olds + news) {
            for removed in max(0, sum - news)...min(sum, olds) {
                let added = sum - removed
                guard removed < olds, added < news, isSame(removed, added) else { continue }
                let isLast = removed + 1 == olds || added + 1 == news
                if isLast || isSame(removed + 1, added + 1) { return (removed, added) }
            }
        }
        return (olds, news)
    }

    private mutating func advance(olds: Int, news: Int) {
        old.removeFirst(olds)
        new.removeFirst(news)
        oldLine += olds
        newLine += news
    }
}
