/// Hands values from one thread to another, one at a time and in order.
package final class Handoff<Value: Sendable>: @unchecked Sendable {
    // why @unchecked: all that changes is touched only while the thread is in the monitor.
    private let monitor = Monitor()
    private var value: Value?
    private var isClosed = false

    package init() {}

    /// Waits until the value before was taken, and puts another there; false once it is closed.
    package func put(_ next: Value) -> Bool {
        monitor.enter()
        defer { monitor.leave() }
        while value != nil, !isClosed { monitor.wait() }
        guard !isClosed else { return false }
        value = next
        monitor.tell()
        return true
    }

    /// Waits for the next value; nil once it is closed and nothing is left.
    package func take() -> Value? {
        monitor.enter()
        defer { monitor.leave() }
        while value == nil, !isClosed { monitor.wait() }
        let taken = value.take()
        monitor.tell()
        return taken
    }

    /// Says that no more values come, or are wanted: nobody waits any longer.
    package func close() {
        monitor.enter()
        isClosed = true
        monitor.tell()
        monitor.leave()
    }
}
