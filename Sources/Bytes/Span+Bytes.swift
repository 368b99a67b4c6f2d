#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

extension Span where Element == UInt8 {
    /// The eight bytes from `offset`, the first one lowest. Traps when they are not all there.
    @inlinable
    package func word(at offset: Int) -> UInt64 {
        precondition(offset >= 0 && offset <= count - 8)
        // SAFETY: the precondition keeps all eight bytes inside the span.
        return unsafe UInt64(
            littleEndian: bytes.unsafeLoadUnaligned(
                fromUncheckedByteOffset: offset, as: UInt64.self))
    }

    /// Whether the bytes are those of `text`.
    @inlinable
    package func equals(_ text: StaticString) -> Bool {
        count == text.utf8CodeUnitCount && starts(with: text)
    }

    /// Whether the bytes are the same as those of `other`.
    package func equals(_ other: Span<UInt8>) -> Bool {
        guard count == other.count else { return false }
        return unsafe withUnsafeBytes { left in
            unsafe other.withUnsafeBytes { right in
                // SAFETY: both have as many bytes as are compared; with none, nothing is read.
                unsafe left.isEmpty
                    || memcmp(
                        left.baseAddress.unsafelyUnwrapped, right.baseAddress.unsafelyUnwrapped,
                        left.count) == 0
            }
        }
    }

    /// Whether the first bytes are those of `text`.
    @inlinable
    package func starts(with text: StaticString) -> Bool {
        let length = text.utf8CodeUnitCount
        guard count >= length else { return false }
        for index in 0..<length {
            // SAFETY: `index` is inside the text.
            guard self[index] == (unsafe text.utf8Start[index]) else { return false }
        }
        return true
    }

    /// Whether the bytes are those of `text`, A to Z taken as a to z on both sides.
    @inlinable
    package func equalsIgnoringASCIICase(_ text: StaticString) -> Bool {
        let length = text.utf8CodeUnitCount
        guard count == length else { return false }
        for index in 0..<length {
            // SAFETY: `index` is inside the text.
            let other = unsafe text.utf8Start[index]
            guard lowercasedASCII(self[index]) == lowercasedASCII(other) else { return false }
        }
        return true
    }

    /// The first place of `byte` at or behind `start`, from 0; nil when it is not there.
    package func firstIndex(of byte: UInt8, from start: Int = 0) -> Int? {
        precondition(start >= 0 && start <= count)
        return unsafe withUnsafeBytes { buffer in
            guard let base = buffer.baseAddress,
                // SAFETY: the precondition keeps the bytes searched inside the span.
                let found = unsafe memchr(base + start, CInt(byte), buffer.count - start)
            else { return nil }
            return unsafe UnsafeRawPointer(found) - base
        }
    }

    /// The bytes without the ASCII white space at both ends: tab, LF, VT, FF, CR and space. Empty,
    /// at the start, when there is nothing else.
    @inlinable
    package var trimmedASCIIWhitespace: Range<Int> {
        var end = count
        while end > 0, isASCIIWhitespace(self[end - 1]) { end -= 1 }
        var start = 0
        while start < end, isASCIIWhitespace(self[start]) { start += 1 }
        return start..<end
    }
}

extension [UInt8] {
    /// The bytes of a span, copied.
    package init(copying span: Span<UInt8>) {
        self = unsafe span.withUnsafeBufferPointer { unsafe [UInt8]($0) }
    }

    /// Appends the bytes of a span.
    package mutating func append(copying span: Span<UInt8>) {
        unsafe span.withUnsafeBufferPointer { unsafe append(contentsOf: $0) }
    }
}
