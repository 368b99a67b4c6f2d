#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// Who owns a file, and what its mode allows.
package struct FilePermissions: Sendable, Hashable {
    /// The lowest twelve bits of the mode: those of `chmod`.
    package let mode: UInt32
    package let owner: UInt32
    package let group: UInt32

    init(_ raw: stat) {
        mode = UInt32(raw.st_mode) & 0o7777
        owner = raw.st_uid
        group = raw.st_gid
    }
}
