import Foundation

/// Holds the state of a folder against a second upload, until it goes out of scope or the process
/// ends.
final class UploadLock: Sendable {
    private let descriptor: Int32

    /// The folder of the state is made where it is not there.
    init(statePath: String) throws(UploadError) {
        let stateFolder = URL(fileURLWithPath: statePath).deletingLastPathComponent().path
        if unsafe mkdir(stateFolder, 0o755) != 0, errno != EEXIST {
            throw .system(path: stateFolder, errno: errno)
        }
        let path = stateFolder + "/upload.lock"
        descriptor = unsafe open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o644)
        guard descriptor >= 0 else { throw .system(path: path, errno: errno) }
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
            throw errno == EWOULDBLOCK ? .locked(path: path) : .system(path: path, errno: errno)
        }
    }

    deinit { if descriptor >= 0 { close(descriptor) } }
}
