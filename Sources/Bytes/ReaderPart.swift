/// The bytes of a reader, for another thread.
///
/// Those of a file are read by position. It must not outlive the reader that it is a part of.
package struct ReaderPart: Sendable {
    private enum Store {
        /// A descriptor, and the offset in the file of the reader's first byte.
        case file(CInt, start: Int, path: Path, calls: SystemCalls)
        case memory(MemoryReader)
        case stream(StreamAhead)
    }

    private var store: Store
    /// The next byte, counted from the reader's first.
    private var position = 0

    init(file descriptor: CInt, start: Int, path: Path, calls: SystemCalls) {
        store = .file(descriptor, start: start, path: path, calls: calls)
    }

    init(memory reader: MemoryReader) { store = .memory(reader) }

    /// What is kept of a stream; there the end of the bytes is where nothing more is kept.
    package init(_ stream: StreamAhead) { store = .stream(stream) }

    /// Waits until bytes of a range can be read, all that there are; false where there are none.
    package func wait(for range: Range<Int>) -> Bool {
        switch store {
        case .file, .memory: true
        case .stream(let stream): stream.wait(for: range)
        }
    }
}

extension ReaderPart: ByteReader {
    package mutating func skip(to offset: Int) { position = offset }

    package mutating func read(
        into buffer: UnsafeMutableRawBufferPointer
    ) throws(ReadError) -> Int {
        let count: Int
        switch store {
        case .memory(var reader):
            reader.skip(to: position)
            count = try unsafe reader.read(into: buffer)
        case .file(let descriptor, let start, let path, let calls):
            do throws(SystemError) {
                count = try unsafe calls.read(descriptor, at: start + position, into: buffer)
            } catch {
                throw .cannotRead(path: path, errno: error.errno)
            }
        case .stream(let stream):
            count = unsafe stream.read(at: position, into: buffer)
        }
        position += count
        return count
    }
}
