import CScanKernels

/// Where the quotes, separators and line ends of a stretch of bytes stand.
struct StructureMarks: ~Escapable {
    private let blocks: Span<blk_csv_marks>
    /// Bits before the one of the stretch's first byte.
    private let shift: Int

    @_lifetime(copy blocks)
    init(blocks: Span<blk_csv_marks>, shift: Int) {
        precondition(shift >= 0)
        self.blocks = blocks
        self.shift = shift
    }

    /// The first quote at or behind an offset; `limit` where none is before it, as with the others.
    @inline(__always)
    func quote(from offset: Int, limit: Int) -> Int { first(from: offset, limit) { $0.quotes } }

    @inline(__always)
    func lineEnd(from offset: Int, limit: Int) -> Int {
        first(from: offset, limit) { $0.line_ends }
    }

    @inline(__always)
    func delimiter(from offset: Int, limit: Int) -> Int {
        first(from: offset, limit) { $0.separators | $0.line_ends }
    }

    @inline(__always)
    func quoteOrLineEnd(from offset: Int, limit: Int) -> Int {
        first(from: offset, limit) { $0.quotes | $0.line_ends }
    }

    @inline(__always)
    func any(from offset: Int, limit: Int) -> Int {
        first(from: offset, limit) { $0.quotes | $0.separators | $0.line_ends }
    }

    /// How many separators stand from `start` up to `end`, which is not before it.
    func separators(from start: Int, to end: Int) -> Int {
        precondition(start >= 0 && start <= end && end + shift <= blocks.count * 64)
        var bit = start &+ shift
        let stop = end &+ shift
        var count = 0
        while bit < stop {
            // SAFETY: the precondition keeps the index below the count.
            var marks = unsafe blocks[unchecked: bit &>> 6].separators
            marks &= UInt64.max &<< UInt64(bit & 63)
            let next = (bit | 63) &+ 1
            if next > stop { marks &= (1 &<< UInt64(stop & 63)) &- 1 }
            count &+= marks.nonzeroBitCount
            bit = next
        }
        return count
    }

    /// Hands on the separators from `start` up to `end`, which is not before it, until one is refused.
    @inline(__always)
    func forEachSeparator(from start: Int, to end: Int, _ take: (Int) -> Bool) {
        precondition(start >= 0 && start <= end && end + shift <= blocks.count * 64)
        var bit = start &+ shift
        let stop = end &+ shift
        while bit < stop {
            // SAFETY: the precondition keeps the index below the count.
            var marks = unsafe blocks[unchecked: bit &>> 6].separators
            marks &= UInt64.max &<< UInt64(bit & 63)
            let next = (bit | 63) &+ 1
            if next > stop { marks &= (1 &<< UInt64(stop & 63)) &- 1 }
            while marks != 0 {
                guard take((bit & ~63) &+ marks.trailingZeroBitCount &- shift) else { return }
                marks &= marks &- 1
            }
            bit = next
        }
    }

    /// Goes over the marks from `start` to `limit`, which is not before it: hands on each separator, and
    /// each quote or line end to `other`, which gives the offset to go on at, none before it, or nil to
    /// stop there. Returns where it stopped.
    @inline(__always)
    func walk(
        from start: Int, limit: Int, separator: (Int) -> Void, other: (Int) -> Int?
    ) -> Int {
        precondition(start >= 0 && start <= limit && limit + shift <= blocks.count * 64)
        var bit = start &+ shift
        let stop = limit &+ shift
        while bit < stop {
            // SAFETY: the precondition and that below keep the index below the count.
            let marks = unsafe blocks[unchecked: bit &>> 6]
            let next = (bit | 63) &+ 1
            var rest = UInt64.max &<< UInt64(bit & 63)
            if next > stop { rest &= (1 &<< UInt64(stop & 63)) &- 1 }
            let others = (marks.quotes | marks.line_ends) & rest
            var separators = marks.separators & rest & ((others & (0 &- others)) &- 1)
            let origin = (bit & ~63) &- shift
            while separators != 0 {
                separator(origin &+ separators.trailingZeroBitCount)
                separators &= separators &- 1
            }
            bit = next
            guard others != 0 else { continue }
            let place = origin &+ others.trailingZeroBitCount
            guard let after = other(place) else { return place }
            precondition(after >= place)
            bit = after &+ shift
        }
        return limit
    }

    @inline(__always)
    private func first(from offset: Int, _ limit: Int, _ kind: (blk_csv_marks) -> UInt64) -> Int {
        let bit = offset &+ shift
        var block = bit &>> 6
        let end = min(blocks.count, (limit &+ shift &+ 63) &>> 6)
        guard offset >= 0, block < end else { return limit }
        // SAFETY: the guards keep the index below the end, which is the count at most.
        var marks = unsafe kind(blocks[unchecked: block]) & (UInt64.max &<< UInt64(bit & 63))
        while marks == 0 {
            block &+= 1
            guard block < end else { return limit }
            unsafe marks = kind(blocks[unchecked: block])
        }
        return min(block &<< 6 &+ marks.trailingZeroBitCount &- shift, limit)
    }
}
