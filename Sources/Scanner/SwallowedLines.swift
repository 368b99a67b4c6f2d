/// Counts the lines behind the first that a stretch of bytes reaches into.
package enum SwallowedLines {
    /// A line end at the end of the bytes swallows nothing.
    package static func count(_ bytes: Span<UInt8>) -> Int {
        var count = 0
        var place = ByteSet.lineEnds.firstIndex(in: bytes, from: 0)
        while place < bytes.count {
            place = PlainLine.next(bytes, end: place)
            if place < bytes.count { count += 1 }
            place = ByteSet.lineEnds.firstIndex(in: bytes, from: place)
        }
        return count
    }
}
