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

    /// Whether it gets what is checked: it does not begin once the program is to end.
    var isReading: Bool {
        switch self {
        case .open, .read, .positionedRead, .wait, .openDirectory, .readDirectory: true
        case .write, .status, .seek, .close, .createTemporary, .createFile, .rename, .unlink: false
        }
    }
}
