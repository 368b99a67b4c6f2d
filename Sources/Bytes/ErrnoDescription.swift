#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// The system's own words for an `errno`, in English, as `No such file or directory`.
package func errnoDescription(_ code: CInt) -> [UInt8] {
    guard let text = unsafe strerror(code) else { return [] }
    // SAFETY: `strerror` gives a text that ends with NUL; it is copied before the next
    // call.
    return unsafe [UInt8](UnsafeRawBufferPointer(start: text, count: strlen(text)))
}
