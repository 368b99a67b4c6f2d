import CICU

/// How far along a line a stretch of text goes.
package enum TextColumns {
    /// Unicode scalars and UTF-16 units; each maximal ill-formed part counts one and one.
    package static func count(_ bytes: Span<UInt8>) -> (scalars: Int, utf16: Int) {
        var scalars = 0
        var units = 0
        unsafe bytes.withUnsafeBufferPointer {
            // SAFETY: the pointer and the count are of one span.
            unsafe bli_count($0.baseAddress, $0.count, &scalars, &units)
        }
        return (scalars, units)
    }
}
