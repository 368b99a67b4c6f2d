/// An open file, closed when it goes out of scope.
package struct FileDescriptor: ~Copyable, Sendable {
    /// The number that the system gave it.
    package let raw: CInt
    private let isOwned: Bool
    private let calls: SystemCalls

    /// Takes over a descriptor, and closes it at the end.
    package init(owning raw: CInt, calls: SystemCalls = SystemCalls()) {
        self.raw = raw
        self.calls = calls
        isOwned = true
    }

    /// Uses a descriptor of someone else, as standard input is, and leaves it open.
    package init(borrowing raw: CInt, calls: SystemCalls = SystemCalls()) {
        self.raw = raw
        self.calls = calls
        isOwned = false
    }

    deinit {
        if isOwned { calls.close(raw) }
    }
}
