import Bytes

/// Reads a stream of the caller's, and keeps the error that it threw.
///
/// A class, so that the stream can be given back whoever read it last.
final class StreamReader<Stream: ByteStream> {
    private(set) var stream: Stream
    private(set) var failure: (any Error)?
    private let path: Path

    init(_ stream: Stream, path: Path) {
        self.stream = stream
        self.path = path
    }

    /// What to tell of an error: the stream's own, where it threw one.
    func told(_ error: ReadError) -> CheckError {
        failure.map { .stream($0) } ?? CheckError(error)
    }
}

extension StreamReader: ByteReader {
    func read(into buffer: UnsafeMutableRawBufferPointer) throws(ReadError) -> Int {
        do {
            return try unsafe stream.read(into: buffer)
        } catch {
            failure = error
            throw .cannotRead(path: path, errno: 0)
        }
    }
}
