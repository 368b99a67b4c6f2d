import Bytes
import Diagnostics

/// Gathers bytes and hands them to a descriptor, 64 KiB at a time.
///
/// Nothing is thrown while a report is written: the first failure is kept for `flush`, and what
/// comes behind it is dropped. A pipe that nobody reads any more is no failure: it only ends the
/// output. Bytes that were not flushed are lost when the writer goes out of scope.
package struct ByteWriter: ~Copyable {
    private static let capacityBytes = 65_536

    /// The reader of the pipe went away.
    package private(set) var isClosed = false
    private let descriptor: CInt?
    private let calls: SystemCalls
    private var buffer: [UInt8] = []
    private var failure: WriteError?

    /// Writes to an open descriptor, and leaves it open.
    package init(to descriptor: CInt, calls: SystemCalls = SystemCalls()) {
        self.descriptor = descriptor
        self.calls = calls
        buffer.reserveCapacity(Self.capacityBytes)
    }

    /// Keeps all bytes in memory, for `bytes`.
    package init() {
        descriptor = nil
        calls = SystemCalls()
    }

    /// What was written and is not flushed yet; in memory, all of it.
    package var bytes: [UInt8] { buffer }

    package mutating func write(_ bytes: [UInt8]) {
        if descriptor != nil, buffer.count + bytes.count > Self.capacityBytes { drain() }
        buffer += bytes
    }

    package mutating func write(_ text: StaticString) { write(text.bytes) }

    /// Hands over what is left, and says what failed since the start.
    package mutating func flush() throws(WriteError) {
        if descriptor != nil { drain() }
        if let failure { throw failure }
    }

    private mutating func drain() {
        guard let descriptor else { return }
        defer { buffer.removeAll(keepingCapacity: true) }
        guard !buffer.isEmpty, !isClosed, failure == nil else { return }
        do {
            try calls.writeAll(descriptor, buffer.span)
        } catch {
            if error.isBrokenPipe {
                isClosed = true
            } else {
                failure = .cannotWrite(errno: error.errno)
            }
        }
    }
}
