#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// The wish that the program end: SIGINT from a keyboard, SIGTERM from another program.
///
/// Once one came, no call reads any more, and none that is interrupted is tried again: both fail
/// with EINTR, so that a run ends in order wherever it is.
package enum Interruption {
    // why: only a signal handler writes it after `listen`, and a word is read and written whole.
    nonisolated(unsafe) fileprivate static var received: CInt = 0

    /// The number of the signal that came; nil while none has.
    package static var signal: CInt? {
        let number = unsafe received
        return number == 0 ? nil : number
    }

    /// The exit code of a run that a signal ended.
    package static var exitCode: Int? { signal.map { 128 + Int($0) } }

    /// From then on SIGINT and SIGTERM are noted, unless they were ignored when the program began;
    /// a second one ends it at once.
    package static func listen() {
        unsafe received = 0
        for number in [SIGINT, SIGTERM] {
            var action = sigaction()
            guard unsafe sigaction(number, nil, &action) == 0, !action.isIgnoring else { continue }
            action = sigaction()
            // why no SA_RESTART: a read that waits for a stream must end then, and not go on.
            action.handler = note
            _ = unsafe sigaction(number, &action, nil)
            // A program that starts others from a thread of its own may leave them blocked.
            var mask = sigset_t()
            unsafe sigemptyset(&mask)
            unsafe sigaddset(&mask, number)
            unsafe sigprocmask(SIG_UNBLOCK, &mask, nil)
        }
    }
}

/// The handler: it may do nothing but what is safe while any call is under way.
private func note(_ number: CInt) {
    if unsafe Interruption.received != 0 { _exit(128 + number) }
    unsafe Interruption.received = number
}

extension sigaction {
    /// The signal is ignored.
    fileprivate var isIgnoring: Bool {
        // SAFETY: a handler has the size of a word, and SIG_IGN is the word 1.
        unsafe unsafeBitCast(handler, to: Int.self) == 1
    }

    fileprivate var handler: (@convention(c) (CInt) -> Void)? {
        get {
            #if canImport(Darwin)
                unsafe __sigaction_u.__sa_handler
            #elseif canImport(Musl)
                unsafe __sa_handler.sa_handler
            #else
                unsafe __sigaction_handler.sa_handler
            #endif
        }
        set {
            #if canImport(Darwin)
                unsafe __sigaction_u.__sa_handler = newValue
            #elseif canImport(Musl)
                unsafe __sa_handler.sa_handler = newValue
            #else
                unsafe __sigaction_handler.sa_handler = newValue
            #endif
        }
    }
}
