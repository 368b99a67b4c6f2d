import BatchLint
import Crypto

/// The bytes of a file on their way to the check, which are hashed as they pass.
struct CheckedStream: ByteStream {
    private let file: UploadFile
    private var offset = 0
    private var hash = SHA256()

    init(_ file: UploadFile) { self.file = file }

    mutating func read(into buffer: UnsafeMutableRawBufferPointer) throws -> Int {
        try unsafe take(into: buffer)
    }

    /// The SHA-256 of the file, of which what was not read yet is read.
    mutating func sha256OfRest() throws(UploadError) -> String {
        let room = UnsafeMutableRawBufferPointer.allocate(
            byteCount: FileBody.chunkBytes, alignment: 64)
        defer { unsafe room.deallocate() }
        while try unsafe take(into: room) > 0 {}
        return try sha256()
    }

    private mutating func take(
        into buffer: UnsafeMutableRawBufferPointer
    ) throws(UploadError) -> Int {
        let count = try unsafe file.read(buffer, at: offset)
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
