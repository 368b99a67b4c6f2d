#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// A thread of the system, which must be joined.
package struct Thread: ~Copyable {
    /// What the thread runs, kept alive until it begins.
    private final class Work: Sendable {
        let run: @Sendable () -> Void

        init(_ run: @escaping @Sendable () -> Void) { self.run = run }
    }

    private let handle: pthread_t

    /// Starts a thread; nil where the system gives none.
    ///
    /// No signal ends up in it: the thread that began the program must be the one that is
    /// interrupted.
    package init?(_ run: @escaping @Sendable () -> Void) {
        var all = sigset_t()
        var before = sigset_t()
        var handle = pthread_t()
        // SAFETY: the work is retained for the thread, which releases it once it has begun, or here
        // where none begins.
        let work = unsafe Unmanaged.passRetained(Work(run))
        unsafe sigfillset(&all)
        unsafe pthread_sigmask(SIG_SETMASK, &all, &before)
        let failure = unsafe pthread_create(
            &handle, nil,
            { context in
                // SAFETY: the context is the work that was retained for this thread.
                let work = unsafe Unmanaged<Work>.fromOpaque(context!).takeRetainedValue()
                work.run()
                return nil
            }, work.toOpaque())
        unsafe pthread_sigmask(SIG_SETMASK, &before, nil)
        guard failure == 0 else {
            unsafe work.release()
            return nil
        }
        self.handle = handle
    }

    /// How many of them the machine runs at the same time; at least 1.
    package static var usefulCount: Int { max(1, sysconf(CInt(_SC_NPROCESSORS_ONLN))) }

    /// Waits until the thread has ended.
    package consuming func join() {
        _ = pthread_join(handle, nil)
    }
}
