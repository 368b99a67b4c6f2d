#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// The variables of the environment.
package enum Environment {
    /// Whether a variable is set to anything but no text.
    package static func has(_ name: StaticString) -> Bool {
        // SAFETY: the value that is found ends with NUL, so its first byte is there.
        guard let value = unsafe value(of: name) else { return false }
        return unsafe value.pointee != 0
    }

    /// Whether a variable is set to this text.
    package static func has(_ name: StaticString, _ text: StaticString) -> Bool {
        // SAFETY: both texts end with NUL.
        guard let value = unsafe value(of: name) else { return false }
        return unsafe strcmp(value, text.cString) == 0
    }

    /// The bytes that a variable is set to; nil where it is not set, or to no text.
    package static func bytes(of name: StaticString) -> [UInt8]? {
        guard let value = unsafe value(of: name), unsafe value.pointee != 0 else { return nil }
        // SAFETY: a variable's value ends with NUL.
        return unsafe [UInt8](UnsafeRawBufferPointer(start: value, count: strlen(value)))
    }

    /// The bytes that a variable of a name without NUL is set to; nil where it is not set, or to no
    /// text.
    package static func bytes(of name: [UInt8]) -> [UInt8]? {
        let text = name.map { CChar(bitPattern: $0) } + [0]
        guard let value = unsafe getenv(text), unsafe value.pointee != 0 else { return nil }
        // SAFETY: a variable's value ends with NUL.
        return unsafe [UInt8](UnsafeRawBufferPointer(start: value, count: strlen(value)))
    }

    /// Whether the name of a variable starts so.
    package static func hasName(startingWith start: StaticString) -> Bool {
        // SAFETY: the list ends with nil, and its texts with NUL.
        guard var next = unsafe list else { return false }
        while let text = unsafe next.pointee {
            if unsafe strncmp(text, start.cString, start.utf8CodeUnitCount) == 0 { return true }
            unsafe next += 1
        }
        return false
    }

    private static var list: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? {
        #if canImport(Darwin)
            unsafe _NSGetEnviron().pointee
        #else
            unsafe environ
        #endif
    }

    private static func value(of name: StaticString) -> UnsafeMutablePointer<CChar>? {
        // SAFETY: a static string ends with NUL.
        unsafe getenv(name.cString)
    }
}

extension StaticString {
    /// The text as C reads it.
    fileprivate var cString: UnsafePointer<CChar> {
        unsafe UnsafeRawPointer(utf8Start).assumingMemoryBound(to: CChar.self)
    }
}
