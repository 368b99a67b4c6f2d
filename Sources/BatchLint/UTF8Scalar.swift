/// Takes UTF-8 apart where it may be ill-formed.
package enum UTF8Scalar {
    /// The character at the start of the bytes, and how many bytes it has; nil where none is.
    package static func first(
        of bytes: ArraySlice<UInt8>
    ) -> (scalar: Unicode.Scalar, count: Int)? {
        var decoder = UTF8()
        var iterator = bytes.makeIterator()
        guard case .scalarValue(let scalar) = decoder.decode(&iterator) else { return nil }
        return (scalar, UTF8.width(scalar))
    }
}
