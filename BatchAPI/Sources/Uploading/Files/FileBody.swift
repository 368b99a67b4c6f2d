import Crypto
import NIOCore
import Synchronization

/// The bytes of a file as the body of a PUT, in order, hashed as they pass.
///
/// The last part is only given once the hash over all bytes is that of the check, and the file has
/// not changed: else the sequence ends with `changed`, and the PUT cannot complete.
struct FileBody: AsyncSequence, Sendable {
    /// The most bytes that are in memory at a time.
    static let chunkBytes = 1 << 18

    let file: UploadFile
    /// Sixty-four lower-case hexadecimal digits.
    let sha256: String
    /// Is told after each part how many bytes were handed on.
    private let observe: @Sendable (Int) -> Void
    private let count = Count()

    init(file: UploadFile, sha256: String, observe: @escaping @Sendable (Int) -> Void) {
        self.file = file
        self.sha256 = sha256
        self.observe = observe
    }

    /// Whether the last pass over the bytes has come to their end.
    var isHandedOn: Bool { count.value.withLock { $0 } == file.stamp.size }

    private final class Count: Sendable {
        let value = Mutex(0)
    }

    struct AsyncIterator: AsyncIteratorProtocol {
        private let body: FileBody
        private var offset = 0
        private var hash = SHA256()

        init(_ body: FileBody) {
            self.body = body
            body.count.value.withLock { $0 = 0 }
        }

        mutating func next() async throws -> ByteBuffer? {
            let file = body.file
            let rest = file.stamp.size - offset
            guard rest > 0 else { return nil }
            var buffer = ByteBufferAllocator().buffer(
                capacity: Swift.min(rest, FileBody.chunkBytes))
            let start = offset
            let limit = Swift.min(rest, FileBody.chunkBytes)
            // SAFETY: the room is cut to `limit` bytes, and `read` says how many it has written.
            let count = unsafe try buffer.writeWithUnsafeMutableBytes(minimumWritableBytes: limit) {
                room in
                unsafe try file.read(
                    UnsafeMutableRawBufferPointer(rebasing: room[..<limit]), at: start)
            }
            guard count > 0 else { throw UploadError.changed(path: file.path) }
            unsafe buffer.withUnsafeReadableBytes { unsafe hash.update(bufferPointer: $0) }
            offset += count
            if offset == file.stamp.size {
                try file.verify()
                guard hash.finalize().hexadecimalText == body.sha256 else {
                    throw UploadError.changed(path: file.path)
                }
            }
            body.count.value.withLock { $0 = offset }
            body.observe(offset)
            return buffer
        }
    }

    func makeAsyncIterator() -> AsyncIterator { AsyncIterator(self) }
}
