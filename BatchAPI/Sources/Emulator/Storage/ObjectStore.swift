import Foundation

/// The folder of the objects that were uploaded.
///
/// Each PUT writes a file of its own under `incoming`, which becomes an object once it is whole and
/// flushed. The ledger says which objects count; others are swept away at the start.
struct ObjectStore: Sendable {
    private let incoming: String
    private let objects: String

    /// Opens the store in a folder that is there.
    init(folder: String) throws(EmulatorError) {
        incoming = folder + "/incoming"
        objects = folder + "/objects"
        for path in [incoming, objects] { try Self.makeFolder(path) }
    }

    /// Makes a folder for us alone where there is none.
    static func makeFolder(_ path: String) throws(EmulatorError) {
        guard unsafe mkdir(path, 0o700) != 0, errno != EEXIST else { return }
        throw .state(path: path, errno: errno)
    }

    /// A new object, empty yet.
    func begin() throws(SystemError) -> IncomingObject {
        try IncomingObject(path: incoming + "/" + Self.freshName)
    }

    /// Keeps the bytes for good; gives the object's name, and what is known of it.
    ///
    /// Waits for the disk.
    func keep(_ object: IncomingObject) throws(SystemError) -> (name: String, bytes: StoredBytes) {
        let name = Self.freshName
        let bytes = try object.keep(at: path(of: name))
        try Self.flushFolder(objects)
        return (name, bytes)
    }

    /// Where the bytes of an object are.
    func path(of name: String) -> String { objects + "/" + name }

    /// Removes an object that counts no more.
    func remove(_ name: String) { unsafe unlink(path(of: name)) }

    /// Removes what a run before has left: all that was on its way, and objects that do not count.
    func sweep(keeping names: Set<String>) throws(EmulatorError) {
        for name in try Self.entries(incoming) { unsafe unlink(incoming + "/" + name) }
        for name in try Self.entries(objects) where !names.contains(name) { remove(name) }
    }

    private static var freshName: String { UUID().uuidString.lowercased() }

    private static func entries(_ path: String) throws(EmulatorError) -> [String] {
        do {
            return try FileManager.default.contentsOfDirectory(atPath: path)
        } catch {
            throw .state(path: path, errno: ENOENT)
        }
    }

    private static func flushFolder(_ path: String) throws(SystemError) {
        let descriptor = unsafe open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { throw .last }
        defer { close(descriptor) }
        guard fsync(descriptor) == 0 else { throw .last }
    }
}
