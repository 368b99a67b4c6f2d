import Bytes

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// A stream for a test, that holds all its bytes and has come to its end.
enum Stream {
    /// The end to read of a pipe with some bytes, fewer than a pipe holds.
    static func pipe(_ bytes: [UInt8]) -> FileDescriptor {
        var ends: [CInt] = [0, 0]
        let result = unsafe systemPipe(&ends)
        precondition(result == 0 && bytes.count <= 65536)
        return filled(ends, bytes)
    }

    /// One end of a pair of sockets, with some bytes.
    static func socket(_ bytes: [UInt8]) -> FileDescriptor {
        var ends: [CInt] = [0, 0]
        let result = unsafe socketpair(AF_UNIX, streamSocket, 0, &ends)
        precondition(result == 0 && bytes.count <= 65536)
        return filled(ends, bytes)
    }

    private static func filled(_ ends: [CInt], _ bytes: [UInt8]) -> FileDescriptor {
        try? SystemCalls().writeAll(ends[1], bytes.span)
        close(ends[1])
        return FileDescriptor(owning: ends[0])
    }
}

private func systemPipe(_ ends: UnsafeMutablePointer<CInt>) -> CInt { unsafe pipe(ends) }

#if canImport(Glibc)
    private let streamSocket = CInt(SOCK_STREAM.rawValue)
#else
    private let streamSocket = SOCK_STREAM
#endif
