import Crypto
import Foundation
import NIOCore

/// The bytes of one PUT on their way to the disk; they go when it does, unless they are kept.
///
/// One task uses it, one call after the other.
final class IncomingObject: @unchecked Sendable {
    /// Where the bytes are until they are kept.
    let path: String
    /// How many bytes have come.
    private(set) var count = 0
    private let descriptor: Int32
    private var hash = SHA256()
    private var isKept = false

    init(path: String) throws(SystemError) {
        self.path = path
        descriptor = unsafe open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw .last }
    }

    deinit {
        if descriptor >= 0 { close(descriptor) }
        if !isKept { unsafe unlink(path) }
    }

    /// Writes all the bytes of a buffer behind those before.
    func append(_ buffer: ByteBuffer) throws(SystemError) {
        let failure = unsafe buffer.withUnsafeReadableBytes { bytes -> SystemError? in
            unsafe hash.update(bufferPointer: bytes)
            var rest = unsafe bytes[...]
            while unsafe !rest.isEmpty {
                // SAFETY: the slice lies within the buffer's bytes.
                let written = unsafe write(
                    descriptor, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
                if written < 0, Foundation.errno == EINTR { continue }
                guard written >= 0 else { return .last }
                unsafe rest = rest.dropFirst(written)
            }
            return nil
        }
        if let failure { throw failure }
        count += buffer.readableBytes
    }

    /// Flushes the bytes to the disk and gives them the path under which they stay.
    func keep(at newPath: String) throws(SystemError) -> StoredBytes {
        guard fsync(descriptor) == 0 else { throw .last }
        guard unsafe rename(path, newPath) == 0 else { throw .last }
        isKept = true
        return StoredBytes(count: count, sha256: hash.finalize().hexadecimalText)
    }
}

/// What is known of bytes that were stored.
struct StoredBytes: Hashable, Sendable {
    let count: Int
    /// Sixty-four lower-case hexadecimal digits.
    let sha256: String
}
