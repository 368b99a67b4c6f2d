extension Spool {
    /// Appends words of eight bytes, as this machine writes them.
    package mutating func append(_ words: Span<UInt64>) throws(ReadError) {
        try unsafe words.withUnsafeBytes { bytes throws(ReadError) in
            try unsafe append(bytes)
        }
    }

    /// Reads so many of the words that it keeps from an offset, in bytes, into the first places of an
    /// array.
    package func read(
        _ count: Int, at offset: Int, into words: inout [UInt64]
    ) throws(ReadError) {
        var places = words.mutableSpan
        try unsafe places.withUnsafeMutableBytes { bytes throws(ReadError) in
            // SAFETY: slicing checks that the places are inside the array.
            try unsafe read(
                at: offset, into: UnsafeMutableRawBufferPointer(rebasing: bytes[..<(8 * count)]))
        }
    }
}
