#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// A system call that failed, by its `errno`.
package struct SystemError: Error, Hashable, Sendable {
    package let errno: CInt

    package init(errno: CInt) {
        self.errno = errno
    }

    /// Whether nobody reads what was written.
    package var isBrokenPipe: Bool { errno == EPIPE }

    /// Whether something had the name that was to be new.
    var isNameTaken: Bool { errno == EEXIST }

    /// Whether the path named nothing.
    package var isNothingThere: Bool { errno == ENOENT || errno == ENOTDIR }
}
