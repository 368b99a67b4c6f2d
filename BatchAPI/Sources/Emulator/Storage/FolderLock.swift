import Foundation

/// Holds a folder against a second process, until it goes out of scope or the process ends.
final class FolderLock: Sendable {
    private let descriptor: Int32

    init(folder: String) throws(EmulatorError) {
        let path = folder + "/lock"
        descriptor = unsafe open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw .state(path: path, errno: errno) }
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
            throw errno == EWOULDBLOCK
                ? .stateInUse(path: folder) : .state(path: path, errno: errno)
        }
    }

    deinit { if descriptor >= 0 { close(descriptor) } }
}
