#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// Faults that a test puts into the system calls of one run.
///
/// It counts the calls of each kind; a call that is tried again after an interruption counts anew.
/// It may be shared by threads.
@safe
package final class FaultPlan {
    /// What a call does in place of its work.
    package enum Effect: Sendable, Hashable {
        /// Fails with this `errno`.
        case fails(CInt)
        /// Moves at most so many bytes; at least 1.
        case short(Int)
        /// Fails with EINTR, which is tried again.
        case interrupted
    }

    /// Which calls of the kind it hits.
    package enum Turn: Sendable, Hashable {
        /// The call with this number, from 1.
        case call(Int)
        /// The first, third, fifth...
        case everyOther
        /// All; an interruption must not come every time.
        case always
    }

    /// One fault.
    package struct Fault: Sendable, Hashable {
        let call: SystemCall
        let turn: Turn
        let effect: Effect

        package init(_ call: SystemCall, _ turn: Turn, _ effect: Effect) {
            precondition(effect != .interrupted || turn != .always)
            self.call = call
            self.turn = turn
            self.effect = effect
        }
    }

    private let faults: [Fault]
    private var counts: [SystemCall: Int] = [:]
    private let lock: UnsafeMutablePointer<pthread_mutex_t>

    package init(_ faults: [Fault]) {
        self.faults = faults
        unsafe lock = .allocate(capacity: 1)
        unsafe lock.initialize(to: pthread_mutex_t())
        unsafe pthread_mutex_init(lock, nil)
    }

    deinit {
        unsafe pthread_mutex_destroy(lock)
        unsafe lock.deallocate()
    }

    /// How many calls of a kind there were.
    package func count(of call: SystemCall) -> Int {
        locked { counts[call, default: 0] }
    }

    /// Counts a call and says what shall happen to it; nil: its work.
    func next(_ call: SystemCall) -> Effect? {
        let number = locked {
            counts[call, default: 0] += 1
            return counts[call, default: 0]
        }
        return faults.first { $0.call == call && Self.hits($0.turn, number) }?.effect
    }

    private static func hits(_ turn: Turn, _ number: Int) -> Bool {
        switch turn {
        case .call(let wanted): wanted == number
        case .everyOther: !number.isMultiple(of: 2)
        case .always: true
        }
    }

    private func locked<Result>(_ body: () -> Result) -> Result {
        // SAFETY: the mutex lives from `init` to `deinit`, and `body` does not lock again.
        unsafe pthread_mutex_lock(lock)
        defer { unsafe pthread_mutex_unlock(lock) }
        return body()
    }
}

// why: `counts` is touched only under the lock, and nothing else changes.
extension FaultPlan: @unchecked Sendable {}
