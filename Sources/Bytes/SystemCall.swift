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
    case unlink
}
