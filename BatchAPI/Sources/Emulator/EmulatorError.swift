/// Why the emulator does not start, or stops.
package enum EmulatorError: Error, Equatable {
    /// A file or folder of the state failed; `errno` is the system's number.
    case state(path: String, errno: Int32)
    /// SQLite failed; the words are its own.
    case database(path: String, words: String)
    /// Another emulator uses the folder.
    case stateInUse(path: String)
    /// A sample or contract cannot be read, or is none.
    case sample(path: String, words: String)
    /// What is to be provisioned makes no sense.
    case provisioning(words: String)
    /// The address cannot be listened on.
    case cannotListen(address: String, words: String)

    /// The error in one sentence, for people.
    package var words: String {
        switch self {
        case .state(let path, let errno): "\(path): \(SystemError(errno: errno).words)"
        case .database(let path, let words): "\(path): \(words)"
        case .stateInUse(let path): "\(path): another emulator uses this folder"
        case .sample(let path, let words): "\(path): \(words)"
        case .provisioning(let words): words
        case .cannotListen(let address, let words): "cannot listen on \(address): \(words)"
        }
    }
}
