#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// What the system says of a file: equal before and after means that the bytes are the same ones.
package struct FileStatus: Sendable, Hashable {
    package let kind: FileKind
    package let device: UInt64
    package let inode: UInt64
    /// Zero for what has no size, and for the files of `/proc`.
    package let sizeBytes: Int
    /// The time of the last change of the bytes: whole seconds since 1970.
    package let modifiedSeconds: Int
    /// The nanoseconds on top of `modifiedSeconds`.
    package let modifiedNanoseconds: Int

    init(_ raw: stat) {
        kind = FileKind(mode: raw.st_mode)
        device = UInt64(truncatingIfNeeded: raw.st_dev)
        inode = UInt64(truncatingIfNeeded: raw.st_ino)
        sizeBytes = Int(raw.st_size)
        #if canImport(Darwin)
            modifiedSeconds = raw.st_mtimespec.tv_sec
            modifiedNanoseconds = raw.st_mtimespec.tv_nsec
        #else
            modifiedSeconds = Int(raw.st_mtim.tv_sec)
            modifiedNanoseconds = Int(raw.st_mtim.tv_nsec)
        #endif
    }
}
