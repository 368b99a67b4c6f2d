#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// Every system call of the checker, passed down as a value.
///
/// An interrupted call (EINTR) is made again here, and nowhere else, unless an `Interruption` asks
/// for the end. A `FaultPlan` makes calls fail
/// in tests.
package struct SystemCalls: Sendable {
    private let plan: FaultPlan?

    package init(plan: FaultPlan? = nil) {
        self.plan = plan
    }

    /// Makes a call until it is not interrupted. `work` is given the most bytes that it may move,
    /// and says -1 with `errno` when it fails.
    func perform(
        _ call: SystemCall, limitBytes: Int = 0, _ work: (Int) -> Int
    ) throws(SystemError) -> Int {
        if call.stopsAtInterruption, Interruption.signal != nil { throw SystemError(errno: EINTR) }
        while true {
            let code: CInt
            switch plan?.next(call) {
            case .fails(let planned): code = planned
            case .interrupted: code = EINTR
            case .short(let bytes):
                let result = work(min(limitBytes, bytes))
                if result != -1 { return result }
                code = errno
            case nil:
                let result = work(limitBytes)
                if result != -1 { return result }
                code = errno
            }
            if code != EINTR || Interruption.signal != nil { throw SystemError(errno: code) }
        }
    }
}

// MARK: - Open files

extension SystemCalls {
    /// Opens a file to read; for a FIFO it waits for a writer.
    package func open(_ path: Path) throws(SystemError) -> FileDescriptor {
        let raw = try perform(.open) { _ in
            unsafe path.withCString { name in
                // why O_NOCTTY: a terminal that is opened must not become the one that controls us.
                unsafe Int(systemOpen(name, O_RDONLY | O_CLOEXEC | O_NOCTTY))
            }
        }
        return FileDescriptor(owning: CInt(raw), calls: self)
    }

    /// Reads at most as many bytes as the buffer holds; 0 at the end.
    ///
    /// It waits where another program made the descriptor one that does not wait.
    package func read(
        _ descriptor: CInt, into buffer: UnsafeMutableRawBufferPointer
    ) throws(SystemError) -> Int {
        while true {
            do throws(SystemError) {
                return try perform(.read, limitBytes: buffer.count) { limit in
                    // SAFETY: `limit` is at most the buffer's count.
                    unsafe systemRead(descriptor, buffer.baseAddress, limit)
                }
            } catch {
                guard error.errno == EAGAIN else { throw error }
                try waitUntilReadable(descriptor)
            }
        }
    }

    /// Reads from an absolute offset, whatever the descriptor's own is; 0 at the end.
    package func read(
        _ descriptor: CInt, at offset: Int, into buffer: UnsafeMutableRawBufferPointer
    ) throws(SystemError) -> Int {
        try perform(.positionedRead, limitBytes: buffer.count) { limit in
            // SAFETY: `limit` is at most the buffer's count.
            unsafe pread(descriptor, buffer.baseAddress, limit, off_t(offset))
        }
    }

    /// Writes some of the bytes, and says how many.
    package func write(
        _ descriptor: CInt, _ bytes: UnsafeRawBufferPointer
    ) throws(SystemError) -> Int {
        try perform(.write, limitBytes: bytes.count) { limit in
            // SAFETY: `limit` is at most the buffer's count.
            unsafe systemWrite(descriptor, bytes.baseAddress, limit)
        }
    }

    /// Writes all the bytes.
    package func writeAll(
        _ descriptor: CInt, _ bytes: UnsafeRawBufferPointer
    ) throws(SystemError) {
        var rest = unsafe bytes
        while unsafe !rest.isEmpty {
            let written = try unsafe write(descriptor, rest)
            unsafe rest = UnsafeRawBufferPointer(rebasing: rest[written...])
        }
    }

    /// Writes all the bytes.
    package func writeAll(_ descriptor: CInt, _ bytes: Span<UInt8>) throws(SystemError) {
        try unsafe bytes.withUnsafeBytes { buffer throws(SystemError) in
            try unsafe writeAll(descriptor, buffer)
        }
    }

    /// The descriptor's own offset; fails with ESPIPE for a stream.
    package func offset(of descriptor: CInt) throws(SystemError) -> Int {
        try perform(.seek) { _ in Int(lseek(descriptor, 0, SEEK_CUR)) }
    }

    /// Takes a file's own offset back to its start.
    package func rewind(_ descriptor: CInt) throws(SystemError) {
        _ = try perform(.seek) { _ in Int(lseek(descriptor, 0, SEEK_SET)) }
    }

    /// Tells the system that a file will be read from its start to its end.
    package func adviseSequential(_ descriptor: CInt) {
        #if !canImport(Darwin)
            // why no error: it is advice, and reading goes well without it.
            _ = posix_fadvise(descriptor, 0, 0, POSIX_FADV_SEQUENTIAL)
        #endif
    }

    /// Closes a descriptor. After a failure it is closed all the same, so there is nothing to do.
    func close(_ descriptor: CInt) {
        _ = plan?.next(.close)
        _ = systemClose(descriptor)
    }

    private func waitUntilReadable(_ descriptor: CInt) throws(SystemError) {
        _ = try perform(.wait) { _ in
            var request = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
            return unsafe Int(poll(&request, 1, -1))
        }
    }
}

// MARK: - What stands where

extension SystemCalls {
    package func status(of descriptor: CInt) throws(SystemError) -> FileStatus {
        var raw = stat()
        _ = try perform(.status) { _ in unsafe Int(fstat(descriptor, &raw)) }
        return FileStatus(raw)
    }

    /// The status of what stands under a path: of a symbolic link itself, or of what it leads to.
    package func status(at path: Path, followsLink: Bool) throws(SystemError) -> FileStatus {
        var raw = stat()
        _ = try perform(.status) { _ in
            unsafe path.withCString { name in
                unsafe Int(followsLink ? stat(name, &raw) : lstat(name, &raw))
            }
        }
        return FileStatus(raw)
    }

    package func unlink(_ path: Path) throws(SystemError) {
        _ = try perform(.unlink) { _ in
            unsafe path.withCString { name in unsafe Int(systemUnlink(name)) }
        }
    }
}

// MARK: - Folders

extension SystemCalls {
    /// Opens a folder to list its names.
    ///
    /// With `followsLink` false, ENOTDIR or ELOOP where a symbolic link stands.
    package func openDirectory(
        _ path: Path, followsLink: Bool
    ) throws(SystemError) -> DirectoryStream {
        let flags = O_RDONLY | O_CLOEXEC | O_DIRECTORY | (followsLink ? 0 : O_NOFOLLOW)
        let raw = try perform(.openDirectory) { _ in
            unsafe path.withCString { name in unsafe Int(systemOpen(name, flags)) }
        }
        guard let handle = unsafe fdopendir(CInt(raw)) else {
            let code = errno
            close(CInt(raw))
            throw SystemError(errno: code)
        }
        return unsafe DirectoryStream(handle: handle, calls: self)
    }

    /// Appends the next name of a folder to `names`, and says of what kind it is where the folder
    /// tells; nil at the end. `.` and `..` are among them.
    func readDirectory(
        _ handle: DirectoryHandle, into names: inout [UInt8]
    ) throws(SystemError) -> DirectoryStream.Name? {
        var entry: UnsafeMutablePointer<dirent>?
        _ = try perform(.readDirectory) { _ in
            errno = 0
            unsafe entry = readdir(handle)
            return unsafe entry == nil && errno != 0 ? -1 : 0
        }
        guard let entry = unsafe entry else { return nil }
        // SAFETY: the name ends with NUL, and lives until the next call; it is copied before. The
        // entry as a whole may be shorter than `dirent`, so it is never copied.
        let text =
            unsafe UnsafeRawPointer(entry)
            + MemoryLayout<dirent>.offset(of: \.d_name).unsafelyUnwrapped
        let length = unsafe strlen(text.assumingMemoryBound(to: CChar.self))
        unsafe names.append(contentsOf: UnsafeRawBufferPointer(start: text, count: length))
        return unsafe DirectoryStream.Name(
            lengthBytes: length, kind: Self.kind(directoryType: CInt(entry.pointee.d_type)))
    }

    func closeDirectory(_ handle: DirectoryHandle) {
        _ = plan?.next(.close)
        _ = unsafe closedir(handle)
    }

    private static func kind(directoryType: CInt) -> FileKind? {
        switch directoryType {
        case CInt(DT_REG): .regular
        case CInt(DT_DIR): .folder
        case CInt(DT_LNK): .symbolicLink
        case CInt(DT_FIFO): .fifo
        case CInt(DT_SOCK): .socket
        case CInt(DT_CHR): .characterDevice
        case CInt(DT_BLK): .blockDevice
        default: nil
        }
    }
}

// MARK: - Temporary files

extension SystemCalls {
    /// The folder for temporary files: `TMPDIR`, or `/tmp` where that is not set.
    package static var temporaryDirectory: Path {
        guard let value = unsafe getenv("TMPDIR"), unsafe value.pointee != 0 else {
            return Path("/tmp")
        }
        // SAFETY: a variable's value ends with NUL.
        return unsafe Path([UInt8](UnsafeRawBufferPointer(start: value, count: strlen(value))))
    }

    /// A new empty file, mode 0600, to read and write, that has no name any more.
    package func createTemporary(in directory: Path) throws(SystemError) -> FileDescriptor {
        let path = Self.temporaryPath(in: directory)
        let descriptor = try createTemporary(path)
        try unlink(path)
        return descriptor
    }

    /// A new empty file, mode 0600, to read and write; EEXIST where something has the name.
    package func createTemporary(_ path: Path) throws(SystemError) -> FileDescriptor {
        let flags = O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW
        let raw = try perform(.createTemporary) { _ in
            unsafe path.withCString { name in
                unsafe Int(systemOpen(name, flags, mode: S_IRUSR | S_IWUSR))
            }
        }
        return FileDescriptor(owning: CInt(raw), calls: self)
    }

    /// A name in a folder that is hidden, and that nothing has: 64 bits of it are random.
    package static func temporaryPath(in directory: Path) -> Path {
        let mark = UInt64.random(in: 0...UInt64.max)
        return directory.appending(".batchlint-\(mark)".utf8)
    }
}

// MARK: - Files that are written

extension SystemCalls {
    /// A new empty file to write, where there was none; its mode is what the umask leaves of 0666.
    package func createFile(_ path: Path) throws(SystemError) -> FileDescriptor {
        try openToWrite(path, O_CREAT | O_EXCL | O_NOFOLLOW)
    }

    /// Opens what is there to write, as it is; a FIFO waits for a reader.
    func openToWrite(_ path: Path) throws(SystemError) -> FileDescriptor {
        try openToWrite(path, 0)
    }

    /// Opens a file to write behind what it holds; one that is not there is made.
    func openToAppend(_ path: Path) throws(SystemError) -> FileDescriptor {
        try openToWrite(path, O_CREAT | O_APPEND)
    }

    /// Gives a file another name, in place of what had it.
    func rename(_ path: Path, to newPath: Path) throws(SystemError) {
        _ = try perform(.rename) { _ in
            unsafe path.withCString { name in
                unsafe newPath.withCString { newName in unsafe Int(systemRename(name, newName)) }
            }
        }
    }

    /// The path without symbolic links, absolute; nil where nothing is there.
    package func realPath(_ path: Path) -> Path? {
        try? resolve(path)
    }

    /// The folder that relative paths begin at; nil where it is gone.
    package var currentDirectory: Path? { realPath(Path(".")) }

    private func openToWrite(_ path: Path, _ flags: CInt) throws(SystemError) -> FileDescriptor {
        let raw = try perform(.createFile) { _ in
            unsafe path.withCString { name in
                unsafe Int(systemOpen(name, O_WRONLY | O_CLOEXEC | O_NOCTTY | flags, mode: 0o666))
            }
        }
        return FileDescriptor(owning: CInt(raw), calls: self)
    }
}

// MARK: - Terminals and pipes

extension SystemCalls {
    /// From then on, to write to a pipe that nobody reads fails with EPIPE and ends nothing.
    package static func ignoreBrokenPipes() {
        _ = signal(SIGPIPE, SIG_IGN)
    }

    /// Ends the process. Nothing is buffered here that would have to be written.
    package static func exit(_ code: CInt) -> Never { systemExit(code) }

    /// Runs another program in place of this one; comes back with an error only where it cannot.
    package func execute(_ path: Path, _ arguments: [[UInt8]]) -> SystemError {
        _ = signal(SIGPIPE, SIG_DFL)
        // SAFETY: each copy ends with a NUL, and lives until the program is replaced.
        var list = unsafe arguments.map { argument in
            unsafe strdup(argument.map { CChar(bitPattern: $0) } + [0])
        }
        unsafe list.append(nil)
        _ = unsafe path.withCString { name in unsafe execv(name, &list) }
        let error = SystemError(errno: errno)
        for index in unsafe list.indices { unsafe free(list[index]) }
        return error
    }

    package func isTerminal(_ descriptor: CInt) -> Bool { isatty(descriptor) == 1 }

    /// How many cells wide the terminal is; nil where there is none, or it does not say.
    package func terminalWidth(_ descriptor: CInt) -> Int? {
        var size = winsize()
        guard unsafe ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else {
            return nil
        }
        return Int(size.ws_col)
    }
}

// MARK: - Names that the methods above hide

#if canImport(Darwin)
    typealias DirectoryHandle = UnsafeMutablePointer<DIR>
#else
    typealias DirectoryHandle = OpaquePointer
#endif

private func systemOpen(
    _ name: UnsafePointer<CChar>, _ flags: CInt, mode: mode_t = 0
) -> CInt {
    unsafe open(name, flags, mode)
}

private func systemRead(
    _ descriptor: CInt, _ start: UnsafeMutableRawPointer?, _ count: Int
) -> Int {
    unsafe read(descriptor, start, count)
}

private func systemWrite(_ descriptor: CInt, _ start: UnsafeRawPointer?, _ count: Int) -> Int {
    unsafe write(descriptor, start, count)
}

private func systemClose(_ descriptor: CInt) -> CInt { close(descriptor) }

private func systemUnlink(_ name: UnsafePointer<CChar>) -> CInt { unsafe unlink(name) }

private func systemRename(
    _ name: UnsafePointer<CChar>, _ newName: UnsafePointer<CChar>
) -> CInt {
    unsafe rename(name, newName)
}

private func systemExit(_ code: CInt) -> Never { exit(code) }
