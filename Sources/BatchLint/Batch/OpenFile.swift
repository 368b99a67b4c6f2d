import Bytes

/// A file that stays open while anybody holds it.
final class OpenFile: Sendable {
    let path: Path
    let descriptor: FileDescriptor

    /// Opens the regular file, or the stream, at a path.
    init(_ path: Path) throws(ReadError) {
        self.path = path
        do throws(SystemError) {
            descriptor = try SystemCalls().open(path)
        } catch {
            throw .cannotOpen(path: path, errno: error.errno)
        }
    }

    /// A source of its bytes from the start, which must not outlive it.
    func source() throws(ReadError) -> ByteSource {
        try ByteSource(descriptor: FileDescriptor(borrowing: descriptor.raw), path: path)
    }

    /// Whether the path leads to this file, with the bytes that it has.
    var isInPlace: Bool {
        let calls = SystemCalls()
        let here = try? calls.status(at: path, followsLink: true)
        let open = try? calls.status(of: descriptor.raw)
        return here != nil && here == open
    }
}
