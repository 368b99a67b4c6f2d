import Testing

@testable import Bytes

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

@Suite struct `Byte source` {
    private let folder = TemporaryFolder()

    @Test(arguments: [0, 1, 64, 999, 1000, 1001, 100_000])
    func `a file is read whole, twice`(size: Int) throws {
        let bytes = sampleBytes(size)
        var source = try ByteSource.open(path: folder.write("a.csv", bytes))
        #expect(source.isSeekable == true)
        #expect(source.sizeBytes == size)
        #expect(try readAll(&source) == bytes)
        try source.finish()
        source.rewind()
        #expect(try readAll(&source, bufferBytes: 77) == bytes)
        try source.finish()
    }

    @Test func `a file that is read in part has not changed`() throws {
        var source = try ByteSource.open(path: folder.write("a.csv", sampleBytes(100)))
        _ = try readSome(&source, 10)
        try source.finish()
    }

    @Test func `an open file is read from where its descriptor is, which stays there`() throws {
        let path = folder.write("a.csv", sampleBytes(100))
        let raw = unsafe path.withCString { unsafe open($0, O_RDONLY) }
        defer { close(raw) }
        lseek(raw, 40, SEEK_SET)
        var source = try ByteSource(descriptor: FileDescriptor(borrowing: raw), path: path)
        #expect(source.sizeBytes == 60)
        // Someone else who shares the descriptor does not matter.
        _ = try readSome(&source, 10)
        lseek(raw, 0, SEEK_SET)
        let rest = try readAll(&source)
        #expect(rest == [UInt8](sampleBytes(100)[50...]))
        try source.finish()
        source.rewind()
        #expect(try readAll(&source) == [UInt8](sampleBytes(100)[40...]))
        #expect(lseek(raw, 0, SEEK_CUR) == 0)
    }

    @Test func `a pipe is a stream`() throws {
        var source = try ByteSource(descriptor: Stream.pipe(sampleBytes(5000)), path: Path("-"))
        #expect(source.isSeekable == false)
        #expect(source.sizeBytes == nil)
        #expect(try readAll(&source) == sampleBytes(5000))
        #expect(try readSome(&source, 5) == [])
        try source.finish()
    }

    @Test func `a pipe and a socket are read by the names of their descriptors`() throws {
        let pipe = Stream.pipe([1, 2, 3])
        var piped = try ByteSource.open(path: Path("/dev/fd").appending("\(pipe.raw)".utf8))
        #expect(try readAll(&piped) == [1, 2, 3])
        let socket = Stream.socket([4, 5])
        var sent = try ByteSource.open(path: Path("/dev/fd").appending("\(socket.raw)".utf8))
        #expect(try readAll(&sent) == [4, 5])
    }

    @Test func `a name of a descriptor that is not open cannot be opened`() {
        let path = Path("/dev/fd/999999")
        #expect(openFailure(path) == .cannotOpen(path: path, errno: EBADF))
    }

    @Test func `a FIFO is a stream`() throws {
        let path = folder.makeFIFO("fifo")
        // Opened to read and write, a FIFO waits for nobody.
        let writer = unsafe path.withCString { unsafe open($0, O_RDWR) }
        try SystemCalls().writeAll(writer, sampleBytes(3000).span)
        var source = try ByteSource.open(path: path)
        close(writer)
        #expect(source.isSeekable == false)
        #expect(try readAll(&source) == sampleBytes(3000))
        try source.finish()
    }

    @Test func `standard input is read as what it is`() throws {
        let saved = dup(0)
        defer {
            dup2(saved, 0)
            close(saved)
        }
        let pipe = Stream.pipe([1, 2, 3])
        dup2(pipe.raw, 0)
        var piped = try ByteSource.standardInput()
        #expect(piped.path == Path("-"))
        #expect(try readAll(&piped) == [1, 2, 3])

        let file = try SystemCalls().open(folder.write("a.csv", [7, 8, 9]))
        dup2(file.raw, 0)
        lseek(0, 1, SEEK_SET)
        var source = try ByteSource.open(path: Path("/dev/stdin"))
        #expect(source.isSeekable == true)
        #expect(try readAll(&source) == [8, 9])
    }

    @Test(arguments: ["/dev/zero", "/dev/null"] as [StaticString])
    func `a device is no file`(name: StaticString) throws {
        #expect(openFailure(Path(name)) == .isDevice(path: Path(name)))
        folder.makeLink("link.csv", to: name.description)
        let link = folder.path.appending("link.csv".utf8)
        #expect(openFailure(link) == .isDevice(path: link))
    }

    @Test func `a device on standard input is read`() throws {
        let null = try SystemCalls().open(Path("/dev/null"))
        var source = try ByteSource(descriptor: null, path: Path("-"))
        #expect(try readAll(&source) == [])
        try source.finish()
    }

    @Test func `a folder is no file, by name or by descriptor`() throws {
        #expect(openFailure(folder.path) == .isDirectory(path: folder.path))
        let path = folder.path
        let error = failure { () throws(ReadError) in
            let raw = unsafe path.withCString { unsafe open($0, O_RDONLY) }
            _ = try ByteSource(descriptor: FileDescriptor(owning: raw), path: Path("-"))
        }
        #expect(error == .isDirectory(path: Path("-")))
        #expect(folder.openDescriptorCount == 0)
    }

    @Test func `what is not there cannot be opened`() {
        let path = folder.path.appending("none.csv".utf8)
        #expect(openFailure(path) == .cannotOpen(path: path, errno: ENOENT))
        folder.makeLink("loop", to: "loop")
        let loop = folder.path.appending("loop".utf8)
        #expect(openFailure(loop) == .cannotOpen(path: loop, errno: ELOOP))
    }

    @Test(.disabled(if: geteuid() == 0, "root may read everything"))
    func `a file that may not be read cannot be opened`() {
        let path = folder.write("a.csv", [1])
        _ = unsafe path.withCString { unsafe chmod($0, 0) }
        #expect(openFailure(path) == .cannotOpen(path: path, errno: EACCES))
    }

    @Test(arguments: Change.allCases)
    func `a file that changes while it is read is told`(change: Change) throws {
        let path = folder.write("a.csv", sampleBytes(3000))
        var source = try ByteSource.open(path: path)
        _ = try readSome(&source, 1000)
        make(change, path)
        _ = try readAll(&source)
        let error = failure { () throws(ReadError) in try source.finish() }
        #expect(error == .changedWhileRead(path: path))
    }

    @Test func `a file that changes behind a descriptor is told`() throws {
        let path = folder.write("a.csv", sampleBytes(300))
        var source = try ByteSource(descriptor: try SystemCalls().open(path), path: Path("-"))
        _ = try readAll(&source)
        folder.write("a.csv", sampleBytes(300), seconds: 2_000_000)
        let error = failure { () throws(ReadError) in try source.finish() }
        #expect(error == .changedWhileRead(path: Path("-")))
    }

    @Test func `a file that ended early is told, even when it looks as before`() throws {
        let path = folder.write("a.csv", sampleBytes(300))
        var source = try ByteSource.open(path: path)
        folder.write("a.csv", sampleBytes(100))
        #expect(try readAll(&source).count == 100)
        folder.write("a.csv", sampleBytes(300))
        let error = failure { () throws(ReadError) in try source.finish() }
        #expect(error == .changedWhileRead(path: path))
    }

    @Test func `a change behind the first pass is told behind the second`() throws {
        let path = folder.write("a.csv", sampleBytes(300))
        var source = try ByteSource.open(path: path)
        _ = try readAll(&source)
        try source.finish()
        folder.write("a.csv", sampleBytes(300), seconds: 2_000_000)
        source.rewind()
        _ = try readAll(&source)
        let error = failure { () throws(ReadError) in try source.finish() }
        #expect(error == .changedWhileRead(path: path))
    }

    @Test func `a file whose size is not known is read whole`() throws {
        var source = try ByteSource.open(path: Path("/proc/self/status"))
        #expect(try readAll(&source).isEmpty == false)
        try source.finish()
    }

    @Test func `a stream that is kept can be read again, from within too`() throws {
        let bytes = sampleBytes(4000)
        var source = try ByteSource(descriptor: Stream.pipe(bytes), path: Path("-"))
        source.keep(in: try Spool(in: folder.path))
        #expect(try readSome(&source, 1500) == [UInt8](bytes[..<1500]))
        source.rewind()
        #expect(try readAll(&source, bufferBytes: 999) == bytes)
        source.rewind()
        #expect(try readAll(&source) == bytes)
        try source.finish()
    }

    @Test func `nothing stays open`() throws {
        do {
            var source = try ByteSource.open(path: folder.write("a.csv", [1, 2]))
            _ = try readAll(&source)
            #expect(folder.openDescriptorCount == 1)
        }
        #expect(folder.openDescriptorCount == 0)
    }

    /// What can happen to a file of 3000 bytes when 1000 were read.
    enum Change: CaseIterable {
        case grows, shrinks, empties, isRewritten, isReplaced, isRemoved
    }

    private func make(_ change: Change, _ path: Path) {
        switch change {
        case .grows: folder.write("a.csv", sampleBytes(3001))
        case .shrinks: folder.write("a.csv", sampleBytes(2999))
        case .empties: folder.write("a.csv", [])
        case .isRewritten: folder.write("a.csv", sampleBytes(3000).reversed(), seconds: 1_000_001)
        case .isReplaced:
            let other = folder.write("b.csv", sampleBytes(3000))
            _ = unsafe other.withCString { from in
                unsafe path.withCString { unsafe rename(from, $0) }
            }
        case .isRemoved: try? SystemCalls().unlink(path)
        }
    }

    private func openFailure(_ path: Path) -> ReadError? {
        failure { () throws(ReadError) in _ = try ByteSource.open(path: path) }
    }
}
