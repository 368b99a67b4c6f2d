import Foundation
import Synchronization

/// The clock that the emulator goes by: the system's, moved by as much as `/control/clock` says.
final class EmulatorClock: Sendable {
    private let offsetSeconds = Mutex(0)

    /// Seconds from 1970-01-01T00:00:00Z.
    var now: Int { Self.systemNow + offsetSeconds.withLock { $0 } }

    /// Moves the clock so that it is this time; it goes on from there.
    func set(_ time: Int) { offsetSeconds.withLock { $0 = time - Self.systemNow } }

    private static var systemNow: Int { Int(Date().timeIntervalSince1970) }
}
