/// The kinds of system call that a `FaultPlan` can make fail.
package enum SystemCall: Sendable, Hashable, CaseIterable {
    case open
    case read
    case positionedRead
    case write
    case status
    case seek
    case wait
    case close
    case openDirectory
    case readDirectory
    case createTemporary
    case createFile
    case rename
    case unlink
    case resolve
    case makeDirectory
    case changeOwner
    case changeMode
    case synchronize
    case link
    case lock

    /// Whether it gets what is checked, or begins to put a result in its place: it does not begin
    /// once the program is to end.
    var stopsAtInterruption: Bool {
        switch self {
        case .open, .read, .positionedRead, .wait, .openDirectory, .readDirectory, .resolve,
            .makeDirectory, .link, .lock:
            true
        case .write, .status, .seek, .close, .createTemporary, .createFile, .rename, .unlink,
            .changeOwner, .changeMode, .synchronize:
            false
        }
    }
}
