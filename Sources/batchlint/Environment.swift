#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// The variables of the environment.
enum Environment {
    /// Whether a variable is set to anything but no text.
    static func has(_ name: String) -> Bool {
        // SAFETY: the value that is found ends with NUL, so its first byte is there.
        guard let value = unsafe getenv(name) else { return false }
        return unsafe value.pointee != 0
    }

    /// Whether a variable is set to this text.
    static func has(_ name: String, _ text: String) -> Bool {
        // SAFETY: both texts end with NUL.
        guard let value = unsafe getenv(name) else { return false }
        return unsafe strcmp(value, text) == 0
    }
}
