#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// A lock, and word of changes to what it guards.
@safe
final class Monitor: @unchecked Sendable {
    // why @unchecked: the system's own locks are made for several threads.
    private let lock: UnsafeMutablePointer<pthread_mutex_t>
    private let change: UnsafeMutablePointer<pthread_cond_t>

    init() {
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

    /// Waits until no other thread is in, and keeps all others out until `leave`.
    func enter() { _ = unsafe pthread_mutex_lock(lock) }

    func leave() { _ = unsafe pthread_mutex_unlock(lock) }

    /// Lets others in, and is in again after the next word of a change, or sooner.
    func wait() { _ = unsafe pthread_cond_wait(change, lock) }

    /// Gives word of a change to all that wait.
    func tell() { _ = unsafe pthread_cond_broadcast(change) }
}
