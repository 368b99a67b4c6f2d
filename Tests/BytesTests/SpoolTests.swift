import Testing

@testable import Bytes

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

@Suite struct `Spool of a stream` {
    private let folder = TemporaryFolder()

    @Test(arguments: [1, 2, 3, 63, 64, 65, Int.max])
    func `what passes can be read again`(chunkBytes: Int) throws {
        let bytes = sampleBytes(2000)
        var reader = SpoolingReader(
            MemoryReader(bytes, chunkBytes: chunkBytes), spool: try Spool(in: folder.path))
        #expect(try readAll(&reader) == bytes)
        reader.rewind()
        #expect(try readAll(&reader, bufferBytes: 64) == bytes)
    }

    @Test func `behind what is kept, reading goes on in the source`() throws {
        let bytes = sampleBytes(2000)
        var reader = SpoolingReader(
            MemoryReader(bytes, chunkBytes: 100), spool: try Spool(in: folder.path))
        for rounds in 1...5 {
            for _ in 0..<rounds { _ = try readSome(&reader, 90) }
            reader.rewind()
        }
        #expect(try readAll(&reader) == bytes)
    }

    @Test func `bytes are appended at the end, wherever it is read`() throws {
        var spool = try Spool(in: folder.path)
        try append([1, 2, 3], to: &spool)
        #expect(try readSome(&spool, 2) == [1, 2])
        try append([4, 5], to: &spool)
        #expect(try readAll(&spool) == [3, 4, 5])
        spool.rewind()
        #expect(try readAll(&spool) == [1, 2, 3, 4, 5])
        #expect(spool.countBytes == 5)
    }

    @Test func `it has no name, mode 0600, and is closed at the end`() throws {
        do {
            let spool = try Spool(in: folder.path)
            #expect(folder.openDescriptorCount == 1)
            var listing = DirectoryWalk(folder.path)
            #expect(listing.next() == nil)
            #expect(spool.countBytes == 0)
        }
        #expect(folder.openDescriptorCount == 0)

        let file = try SystemCalls().createTemporary(in: folder.path)
        var status = stat()
        unsafe fstat(file.raw, &status)
        #expect(status.st_mode & 0o777 == 0o600)
        #expect(status.st_nlink == 0)
    }

    @Test(arguments: [1, 7])
    func `short writes are gone on with`(bytesAtATime: Int) throws {
        let plan = FaultPlan([
            .init(.write, .always, .short(bytesAtATime))
        ])
        var spool = try Spool(in: folder.path, calls: SystemCalls(plan: plan))
        try append(sampleBytes(100), to: &spool)
        #expect(try readAll(&spool) == sampleBytes(100))
        #expect(plan.count(of: .write) == (100 + bytesAtATime - 1) / bytesAtATime)
    }

    @Test(
        arguments: [
            (.createTemporary, 1, EACCES), (.unlink, 1, EPERM), (.write, 1, ENOSPC),
            (.write, 3, ENOSPC), (.positionedRead, 1, EIO), (.positionedRead, 2, EIO),
        ] as [(SystemCall, Int, CInt)])
    func `a fault of the temporary file is told`(call: SystemCall, turn: Int, code: CInt) throws {
        let calls = SystemCalls(
            plan: FaultPlan([.init(call, .call(turn), .fails(code))]))
        let path = folder.path
        let error = failure { () throws(ReadError) in
            var reader = SpoolingReader(
                MemoryReader(sampleBytes(1000), chunkBytes: 100),
                spool: try Spool(in: path, calls: calls))
            _ = try readAll(&reader)
            reader.rewind()
            _ = try readAll(&reader, bufferBytes: 100)
        }
        #expect(error == .cannotSpool(path: path, errno: code))
        #expect(folder.openDescriptorCount == 0)
    }

    @Test func `a folder that is not there is told`() {
        let path = folder.path.appending("none".utf8)
        let error = failure { () throws(ReadError) in _ = try Spool(in: path) }
        #expect(error == .cannotSpool(path: path, errno: ENOENT))
    }

    private func append(_ bytes: [UInt8], to spool: inout Spool) throws(ReadError) {
        try unsafe bytes.span.withUnsafeBytes { buffer throws(ReadError) in
            try unsafe spool.append(buffer)
        }
    }
}
