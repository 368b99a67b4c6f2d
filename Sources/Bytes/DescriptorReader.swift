/// Reads the bytes behind a descriptor in order: a file from a start, or a stream as it comes.
///
/// A file is read by position, so that whoever shares the descriptor does not matter. Once it has
/// said the end, it says so for ever, even when more bytes come.
package struct DescriptorReader: ~Copyable, Sendable {
    private let descriptor: FileDescriptor
    private let path: Path
    private let calls: SystemCalls
    /// The offset in the file of the first byte; nil for a stream.
    private let fileStart: Int?
    /// How many bytes a file has, where that is known.
    package let divisibleBytes: Int?
    /// How many bytes were read, from the start.
    private(set) var readBytes = 0
    private(set) var isAtEnd = false

    init(
        _ descriptor: consuming FileDescriptor, fileStart: Int?, sizeBytes: Int? = nil, path: Path,
        calls: SystemCalls
    ) {
        self.descriptor = descriptor
        self.fileStart = fileStart
        divisibleBytes = sizeBytes
        self.path = path
        self.calls = calls
    }

    var isSeekable: Bool { fileStart != nil }

    func status() throws(SystemError) -> FileStatus { try calls.status(of: descriptor.raw) }

    /// The bytes of a file for another thread; traps for a stream.
    package var part: ReaderPart {
        guard let fileStart else { preconditionFailure("a stream cannot be divided") }
        return ReaderPart(file: descriptor.raw, start: fileStart, path: path, calls: calls)
    }

    /// A second reader of the same file, from the start; traps for a stream. The file must outlive
    /// it.
    func again() -> DescriptorReader {
        precondition(isSeekable)
        return DescriptorReader(
            FileDescriptor(borrowing: descriptor.raw), fileStart: fileStart, path: path,
            calls: calls)
    }

    func permissions() throws(SystemError) -> FilePermissions {
        try calls.permissions(of: descriptor.raw)
    }
}

extension DescriptorReader: RewindableReader {
    /// Goes back to the start of a file; traps for a stream.
    package mutating func rewind() { skip(to: 0) }

    /// Goes on at an offset of a file, from the reader's first byte; traps for a stream.
    package mutating func skip(to offset: Int) {
        precondition(isSeekable)
        readBytes = offset
        isAtEnd = false
    }

    package mutating func read(
        into buffer: UnsafeMutableRawBufferPointer
    ) throws(ReadError) -> Int {
        guard !isAtEnd, unsafe !buffer.isEmpty else { return 0 }
        let count: Int
        do throws(SystemError) {
            count =
                if let fileStart {
                    try unsafe calls.read(
                        descriptor.raw, at: fileStart + readBytes, into: buffer)
                } else {
                    try unsafe calls.read(descriptor.raw, into: buffer)
                }
        } catch {
            throw .cannotRead(path: path, errno: error.errno)
        }
        readBytes += count
        isAtEnd = count == 0
        return count
    }
}
