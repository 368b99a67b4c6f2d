/// A temporary file without a name, mode 0600, that keeps what has passed of a stream.
///
/// Bytes are appended at its end, and read from where the last read left off.
package struct Spool: ~Copyable, Sendable {
    private let descriptor: FileDescriptor
    private let directory: Path
    private let calls: SystemCalls
    /// How many bytes it keeps.
    package private(set) var countBytes = 0
    private var position = 0

    /// Makes an empty one in a folder; nil: in the folder for temporary files.
    package init(
        in directory: Path? = nil, calls: SystemCalls = SystemCalls()
    ) throws(ReadError) {
        let directory = directory ?? SystemCalls.temporaryDirectory
        do throws(SystemError) {
            descriptor = try calls.createTemporary(in: directory)
        } catch {
            throw .cannotSpool(path: directory, errno: error.errno)
        }
        self.directory = directory
        self.calls = calls
    }

    /// Appends all the bytes; `cannotSpool` with ENOSPC when the disk is full.
    package mutating func append(_ bytes: UnsafeRawBufferPointer) throws(ReadError) {
        do throws(SystemError) {
            try unsafe calls.writeAll(descriptor.raw, bytes)
        } catch {
            throw .cannotSpool(path: directory, errno: error.errno)
        }
        countBytes += bytes.count
    }

    /// A second reader of what it keeps, from the start; the spool must outlive it.
    func again() -> DescriptorReader {
        DescriptorReader(
            FileDescriptor(borrowing: descriptor.raw), fileStart: 0, path: directory, calls: calls)
    }

    /// Reads bytes that it keeps from an offset, from 0; all that the buffer holds.
    package func read(
        at offset: Int, into buffer: UnsafeMutableRawBufferPointer
    ) throws(ReadError) {
        precondition(offset >= 0 && offset + buffer.count <= countBytes)
        var done = 0
        while done < buffer.count {
            let count: Int
            do throws(SystemError) {
                // SAFETY: slicing checks that the rest is inside the buffer.
                count = try unsafe calls.read(
                    descriptor.raw, at: offset + done,
                    into: UnsafeMutableRawBufferPointer(rebasing: buffer[done...]))
            } catch {
                throw .cannotSpool(path: directory, errno: error.errno)
            }
            precondition(count > 0)
            done += count
        }
    }

    /// Reads on in what it keeps, and behind that from `reader`, whose bytes it keeps.
    mutating func read(
        into buffer: UnsafeMutableRawBufferPointer,
        elseFrom reader: inout some ByteReader & ~Copyable
    ) throws(ReadError) -> Int {
        guard position == countBytes else { return try unsafe read(into: buffer) }
        let count = try unsafe reader.read(into: buffer)
        // SAFETY: slicing checks that the reader kept to the buffer.
        try unsafe append(UnsafeRawBufferPointer(rebasing: buffer[..<count]))
        position += count
        return count
    }
}

extension Spool: RewindableReader {
    package mutating func read(
        into buffer: UnsafeMutableRawBufferPointer
    ) throws(ReadError) -> Int {
        guard position < countBytes else { return 0 }
        let count: Int
        do throws(SystemError) {
            count = try unsafe calls.read(descriptor.raw, at: position, into: buffer)
        } catch {
            throw .cannotSpool(path: directory, errno: error.errno)
        }
        position += count
        return count
    }

    package mutating func rewind() { position = 0 }
}
