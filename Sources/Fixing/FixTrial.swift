import Bytes
import Checking

/// What the rounds come to that go as far as is tried, before it is known whether that leads to an end.
struct FixTrial: ~Copyable {
    let reach: FixReach
    /// What the check of the result says.
    private(set) var after: CheckedFile
    /// The file as it is by now; nil where it is still that of the state.
    var result: ResultFile?
    var attempts: FixAttempts
    /// How many rounds there were.
    private(set) var rounds = 0

    /// Begins where fixing has come to.
    init(_ state: borrowing FixState, _ reach: FixReach) {
        self.reach = reach
        after = state.after
        attempts = state.attempts
        attempts.restart()
    }

    /// Takes over what a round came to, which `counts` where the file could be read before.
    mutating func take(_ next: consuming ResultFile, _ after: CheckedFile, counts: Bool) {
        self.after = after
        result = consume next
        if counts { rounds += 1 }
    }
}
