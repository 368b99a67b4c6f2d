/// One input: a named file, standard input, or a stream.
///
/// A regular file is read by position, and `finish` tells whether it changed meanwhile. A stream
/// can be read a second time where a spool keeps it.
package struct ByteSource: ~Copyable, Sendable {
    package let path: Path
    private let calls: SystemCalls
    /// What the regular file was when it was opened; nil for a stream.
    private let status: FileStatus?
    /// Where reading began, from the start of the file.
    private let startOffset: Int
    /// Whether the file was opened by its path.
    private let isNamed: Bool
    private var reader: DescriptorReader
    private var spool: Spool?

    /// Opens what stands under a path: a regular file, or a FIFO, for whose writer it waits.
    ///
    /// A name like `/dev/stdin` or `/dev/fd/63` is read through that descriptor, whatever it is.
    package static func open(
        path: Path, calls: SystemCalls = SystemCalls()
    ) throws(ReadError) -> ByteSource {
        if let number = path.descriptorNumber {
            let descriptor = FileDescriptor(borrowing: number, calls: calls)
            return try ByteSource(descriptor: descriptor, path: path, calls: calls)
        }
        // Before it is opened: to open a device can wait for ever, or make it do something.
        let found = try opening(path) { () throws(SystemError) in
            try calls.status(at: path, followsLink: true)
        }
        try refuse(found.kind, path)
        let descriptor = try opening(path) { () throws(SystemError) in try calls.open(path) }
        return try ByteSource(descriptor, path: path, isNamed: true, calls: calls)
    }

    /// Standard input: a regular file from its current offset, or a stream; a terminal too.
    package static func standardInput(
        path: Path = Path("-"), calls: SystemCalls = SystemCalls()
    ) throws(ReadError) -> ByteSource {
        let descriptor = FileDescriptor(borrowing: 0, calls: calls)
        return try ByteSource(descriptor: descriptor, path: path, calls: calls)
    }

    /// What is behind an open descriptor: a regular file from its current offset, or a stream.
    ///
    /// `path` is what errors call it.
    package init(
        descriptor: consuming FileDescriptor, path: Path, calls: SystemCalls = SystemCalls()
    ) throws(ReadError) {
        try self.init(descriptor, path: path, isNamed: false, calls: calls)
    }

    private init(
        _ descriptor: consuming FileDescriptor, path: Path, isNamed: Bool, calls: SystemCalls
    ) throws(ReadError) {
        let raw = descriptor.raw
        let status = try Self.opening(path) { () throws(SystemError) in
            try calls.status(of: raw)
        }
        if isNamed || status.kind == .folder { try Self.refuse(status.kind, path) }
        let isFile = status.kind == .regular
        var start = 0
        if isFile {
            if !isNamed {
                start = try Self.opening(path) { () throws(SystemError) in
                    try calls.offset(of: raw)
                }
            }
            calls.adviseSequential(raw)
        }
        self.path = path
        self.calls = calls
        self.isNamed = isNamed
        self.status = isFile ? status : nil
        startOffset = start
        reader = DescriptorReader(
            descriptor, fileStart: isFile ? start : nil, path: path, calls: calls)
    }

    /// Whether it is a regular file, which can be read again and at any place.
    package var isSeekable: Bool { reader.isSeekable }

    /// How many bytes there are to read, as the system says; nil for a stream. A file of `/proc`
    /// says 0 and gives more.
    package var sizeBytes: Int? { status.map { max(0, $0.sizeBytes - startOffset) } }

    /// Keeps a stream's bytes as they pass, so that it can be read again. Comes before the first
    /// `read`, and never for a regular file; traps otherwise.
    package mutating func keep(in spool: consuming Spool) {
        precondition(!isSeekable && reader.readBytes == 0)
        self.spool = consume spool
    }

    /// Says whether what was read is one state of the file; a stream always is.
    ///
    /// It is not, with `changedWhileRead`, when size, time of change or inode are not those at
    /// open, when another file or none has the path, or when the end came at another place than
    /// the size says.
    package func finish() throws(ReadError) {
        guard let status else { return }
        let now: FileStatus
        do throws(SystemError) {
            now = isNamed ? try calls.status(at: path, followsLink: true) : try reader.status()
        } catch {
            throw error.isNothingThere
                ? .changedWhileRead(path: path) : .cannotRead(path: path, errno: error.errno)
        }
        // A file of `/proc` has no size.
        let hasSize = status.sizeBytes > 0
        guard now == status, !reader.isAtEnd || !hasSize || reader.readBytes == sizeBytes else {
            throw .changedWhileRead(path: path)
        }
    }

    /// Whether it is a regular file that was opened by its path, so that another can take its place.
    package var isReplaceable: Bool { isNamed && status != nil }

    /// A second reader of the same bytes, from the first on: of a regular file, or of what the
    /// spool keeps; traps for a stream that is not kept. The source must outlive it.
    package func again() -> DescriptorReader {
        guard spool != nil else { return reader.again() }
        return spool!.again()
    }

    /// Who owns the file, and what its mode allows.
    package func permissions() throws(ReadError) -> FilePermissions {
        do throws(SystemError) {
            return try reader.permissions()
        } catch {
            throw .cannotRead(path: path, errno: error.errno)
        }
    }

    /// Whether it is the regular file that stands at a path.
    package func isFile(at path: Path) -> Bool {
        guard let status, let other = try? calls.status(at: path, followsLink: true) else {
            return false
        }
        return (status.device, status.inode) == (other.device, other.inode)
    }

    private static func refuse(_ kind: FileKind, _ path: Path) throws(ReadError) {
        if kind == .folder { throw .isDirectory(path: path) }
        if kind.isDevice { throw .isDevice(path: path) }
    }

    private static func opening<Result: ~Copyable>(
        _ path: Path, _ call: () throws(SystemError) -> Result
    ) throws(ReadError) -> Result {
        do throws(SystemError) {
            return try call()
        } catch {
            throw .cannotOpen(path: path, errno: error.errno)
        }
    }
}

extension ByteSource: RewindableReader {
    package mutating func read(
        into buffer: UnsafeMutableRawBufferPointer
    ) throws(ReadError) -> Int {
        guard spool != nil else { return try unsafe reader.read(into: buffer) }
        return try unsafe spool!.read(into: buffer, elseFrom: &reader)
    }

    package var divisibleBytes: Int? { sizeBytes }

    package var part: ReaderPart { reader.part }

    package mutating func skip(to offset: Int) { reader.skip(to: offset) }

    /// Goes back to the start: of a regular file, or of what the spool keeps; traps for a stream
    /// that is not kept.
    package mutating func rewind() {
        guard spool != nil else { return reader.rewind() }
        spool!.rewind()
    }
}
