#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// What stands under a name in a folder, or behind a descriptor.
package enum FileKind: Sendable, Hashable {
    case regular
    case folder
    case symbolicLink
    case fifo
    case socket
    case characterDevice
    case blockDevice
    case other

    /// The kind that the mode of a `stat` tells.
    init(mode: mode_t) {
        self =
            switch mode & S_IFMT {
            case S_IFREG: .regular
            case S_IFDIR: .folder
            case S_IFLNK: .symbolicLink
            case S_IFIFO: .fifo
            case S_IFSOCK: .socket
            case S_IFCHR: .characterDevice
            case S_IFBLK: .blockDevice
            default: .other
            }
    }

    /// Whether reading it could have effects on a machine, or never end.
    package var isDevice: Bool { self == .characterDevice || self == .blockDevice }
}
