#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// The clock on the wall.
package enum Clock {
    /// Whole seconds since 1970-01-01T00:00:00Z.
    package static var secondsSince1970: Int { Int(time(nil)) }
}
