import BatchLint
import Foundation
import NIOCore

/// A file to upload: opened once, so that what is sent is what was checked.
///
/// The descriptor is never moved: each reader keeps its own offset.
package final class UploadFile: Sendable {
    /// As it was found, for people.
    package let path: String
    package let recordType: String
    /// When it was opened.
    package let stamp: FileStamp
    private let descriptor: Int32
    /// Whose descriptor it is; nil: our own.
    private let owner: BatchFile?

    /// Opens the regular file at a path.
    package init(path: String, recordType: String) throws(UploadError) {
        self.path = path
        self.recordType = recordType
        owner = nil
        // Without NONBLOCK, to open a FIFO would wait for its writer.
        descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard descriptor >= 0 else { throw .system(path: path, errno: errno) }
        stamp = try Self.stamp(descriptor, path)
    }

    /// Takes a file over that a check has opened.
    init(_ file: BatchFile) throws(UploadError) {
        path = file.path
        recordType = file.recordType ?? ""
        owner = file
        guard let descriptor = file.descriptor else { throw .changed(path: file.path) }
        self.descriptor = descriptor
        stamp = try Self.stamp(descriptor, file.path)
    }

    deinit { if owner == nil, descriptor >= 0 { close(descriptor) } }

    private static func stamp(
        _ descriptor: Int32, _ path: String
    ) throws(UploadError) -> FileStamp {
        var status = stat()
        guard unsafe fstat(descriptor, &status) == 0 else {
            throw .system(path: path, errno: errno)
        }
        guard status.st_mode & S_IFMT == S_IFREG else {
            throw .usage("\(path): is no regular file")
        }
        return FileStamp(status)
    }

    /// Throws `changed` where the file has another size or time than when it was opened.
    func verify() throws(UploadError) {
        guard try Self.stamp(descriptor, path) == stamp else { throw .changed(path: path) }
    }

    /// Reads bytes from an offset into the start of the room; says how many, 0 at the end.
    func read(_ room: UnsafeMutableRawBufferPointer, at offset: Int) throws(UploadError) -> Int {
        while true {
            // SAFETY: the room has as many bytes as it says.
            let count = unsafe pread(descriptor, room.baseAddress, room.count, off_t(offset))
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else { throw .system(path: path, errno: errno) }
            return count
        }
    }
}
