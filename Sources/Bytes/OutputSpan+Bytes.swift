extension OutputSpan where Element == UInt8 {
    /// Appends the bytes of a span. Traps when there is no room for them.
    @inlinable @inline(__always)
    package mutating func append(copying span: Span<UInt8>) {
        unsafe withUnsafeMutableBufferPointer { buffer, count in
            precondition(span.count <= buffer.count - count)
            unsafe span.withUnsafeBufferPointer { source in
                // SAFETY: the precondition keeps all of it inside the buffer; with no bytes, nothing is
                // read.
                guard let start = source.baseAddress, let base = buffer.baseAddress else { return }
                unsafe (base + count).initialize(from: start, count: source.count)
            }
            count += span.count
        }
    }

    /// Appends the UTF-8 bytes of a text of ours. Traps when there is no room for them.
    @inlinable @inline(__always)
    package mutating func append(_ text: StaticString) {
        // SAFETY: the text is as long as the program runs.
        append(
            copying: unsafe Span(_unsafeStart: text.utf8Start, count: text.utf8CodeUnitCount))
    }
}
