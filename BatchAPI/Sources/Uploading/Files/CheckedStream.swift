import BatchLint
import Crypto

/// The bytes of a file on their way to the check, which are hashed as they pass.
struct CheckedStream: ByteStream {
    private let file: UploadFile
    private var offset = 0
    private var hash = SHA256()

    init(_ file: UploadFile) { self.file = file }

    mutating func read(into buffer: UnsafeMutableRawBufferPointer) throws -> Int {
        let count = unsafe try file.read(buffer, at: offset)
        // SAFETY: `read` has written so many bytes at the start.
        unsafe hash.update(bufferPointer: UnsafeRawBufferPointer(rebasing: buffer[..<count]))
        offset += count
        return count
    }

    /// The SHA-256 of the file, in lower-case hexadecimal digits; throws where the check has not
    /// come to its end.
    func sha256() throws(UploadError) -> String {
        guard offset == file.stamp.size else { throw .changed(path: file.path) }
        return hash.finalize().hexadecimalText
    }
}
