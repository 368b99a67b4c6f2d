#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// Hands values from one thread to another, one at a time and in order.
@safe
package final class Handoff<Value: Sendable>: @unchecked Sendable {
    // why @unchecked: all that changes is touched only while the lock is held.
    private let lock: UnsafeMutablePointer<pthread_mutex_t>
    private let change: UnsafeMutablePointer<pthread_cond_t>
    private var value: Value?
    private var isClosed = false

    package init() {
        unsafe lock = .allocate(capacity: 1)
        unsafe change = .allocate(capacity: 1)
        _ = unsafe pthread_mutex_init(lock, nil)
        _ = unsafe pthread_cond_init(change, nil)
    }

    deinit {
        _ = unsafe pthread_cond_destroy(change)
        _ = unsafe pthread_mutex_destroy(lock)
        unsafe change.deallocate()
        unsafe lock.deallocate()
    }

    /// Waits until the value before was taken, and puts another there; false once it is closed.
    package func put(_ next: Value) -> Bool {
        _ = unsafe pthread_mutex_lock(lock)
        defer { _ = unsafe pthread_mutex_unlock(lock) }
        while value != nil, !isClosed { _ = unsafe pthread_cond_wait(change, lock) }
        guard !isClosed else { return false }
        value = next
        _ = unsafe pthread_cond_broadcast(change)
        return true
    }

    /// Waits for the next value; nil once it is closed and nothing is left.
    package func take() -> Value? {
        _ = unsafe pthread_mutex_lock(lock)
        defer { _ = unsafe pthread_mutex_unlock(lock) }
        while value == nil, !isClosed { _ = unsafe pthread_cond_wait(change, lock) }
        let taken = value.take()
        _ = unsafe pthread_cond_broadcast(change)
        return taken
    }

    /// Says that no more values come, or are wanted: nobody waits any longer.
    package func close() {
        _ = unsafe pthread_mutex_lock(lock)
        isClosed = true
        _ = unsafe pthread_cond_broadcast(change)
        _ = unsafe pthread_mutex_unlock(lock)
    }
}
