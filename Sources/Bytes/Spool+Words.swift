extension Spool {
    /// Appends words of eight bytes, as this machine writes them.
    package mutating func append(_ words: [UInt64]) throws(ReadError) {
        try unsafe words.span.withUnsafeBytes { bytes throws(ReadError) in
            try unsafe append(bytes)
        }
    }

    /// Appends so many of the words that it keeps from an offset, in bytes, to an array.
    package mutating func read(
        _ count: Int, at offset: Int, into words: inout [UInt64]
    ) throws(ReadError) {
        guard count > 0 else { return }
        let first = words.count
        words.append(contentsOf: repeatElement(0, count: count))
        var places = words.mutableSpan
        try unsafe places.withUnsafeMutableBytes { bytes throws(ReadError) in
            // SAFETY: slicing checks that the places are inside the array.
            try unsafe read(
                at: offset, into: UnsafeMutableRawBufferPointer(rebasing: bytes[(8 * first)...]))
        }
    }
}
