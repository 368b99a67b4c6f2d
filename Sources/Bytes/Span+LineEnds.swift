extension Span where Element == UInt8 {
    /// The first LF or CR at or behind `start`, from 0; `end` where there is none before it.
    package func firstLineEnd(from start: Int, before end: Int) -> Int {
        precondition(start >= 0 && end <= count)
        var index = start
        while index + 8 <= end, !holdsLineEnd(word(at: index)) { index += 8 }
        while index < end, !isLineEnd(self[index]) { index += 1 }
        return index
    }

    /// Where the bytes before `end` begin that have no LF or CR among them, not before `start`, both
    /// from 0.
    package func lineStart(before end: Int, from start: Int) -> Int {
        precondition(start >= 0 && end <= count)
        var index = end
        while index - 8 >= start, !holdsLineEnd(word(at: index - 8)) { index -= 8 }
        while index > start, !isLineEnd(self[index - 1]) { index -= 1 }
        return index
    }
}

private func isLineEnd(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }

/// Whether one of eight bytes is LF or CR.
private func holdsLineEnd(_ word: UInt64) -> Bool { word.holds(0x0A) || word.holds(0x0D) }
