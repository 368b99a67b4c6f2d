import Testing

@testable import Bytes

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

@Suite struct `Faults of system calls` {
    /// Which error a fault shows up as.
    enum Outcome {
        case cannotOpen, cannotRead, changed
    }

    private let folder = TemporaryFolder()

    @Test(
        arguments: [
            (.status, 1, EACCES, .cannotOpen), (.open, 1, EMFILE, .cannotOpen),
            (.status, 2, EIO, .cannotOpen), (.positionedRead, 1, EIO, .cannotRead),
            (.positionedRead, 3, EIO, .cannotRead), (.positionedRead, 4, EIO, .cannotRead),
            (.status, 3, EIO, .cannotRead), (.status, 3, EACCES, .cannotRead),
            (.status, 3, ENOENT, .changed), (.status, 3, ENOTDIR, .changed),
        ] as [(SystemCall, Int, CInt, Outcome)])
    func `a failing call on a file is told, and leaves nothing open`(
        call: SystemCall, turn: Int, code: CInt, outcome: Outcome
    ) {
        let path = folder.write("a.csv", sampleBytes(300))
        let calls = faulty(.init(call, .call(turn), .fails(code)))
        let error = failure { () throws(ReadError) in
            var source = try ByteSource.open(path: path, calls: calls)
            _ = try readAll(&source, bufferBytes: 100)
            try source.finish()
        }
        let wanted: ReadError =
            switch outcome {
            case .cannotOpen: .cannotOpen(path: path, errno: code)
            case .cannotRead: .cannotRead(path: path, errno: code)
            case .changed: .changedWhileRead(path: path)
            }
        #expect(error == wanted)
        #expect(folder.openDescriptorCount == 0)
    }

    @Test(
        arguments: [
            (.status, 1, EIO, .cannotOpen), (.read, 1, EIO, .cannotRead),
            (.read, 3, ECONNRESET, .cannotRead), (.read, 4, EIO, .cannotRead),
        ] as [(SystemCall, Int, CInt, Outcome)])
    func `a failing call on a stream is told`(
        call: SystemCall, turn: Int, code: CInt, outcome: Outcome
    ) {
        let calls = faulty(.init(call, .call(turn), .fails(code)))
        let error = failure { () throws(ReadError) in
            var source = try ByteSource(
                descriptor: Stream.pipe(sampleBytes(300)), path: Path("-"), calls: calls)
            _ = try readAll(&source, bufferBytes: 100)
        }
        let isOpen = outcome == .cannotRead
        #expect(
            error
                == (isOpen
                    ? .cannotRead(path: Path("-"), errno: code)
                    : .cannotOpen(path: Path("-"), errno: code)))
    }

    @Test func `an offset that cannot be asked for is told`() throws {
        let file = try SystemCalls().open(folder.write("a.csv", [1]))
        let raw = file.raw
        let calls = faulty(.init(.seek, .call(1), .fails(EIO)))
        let error = failure { () throws(ReadError) in
            _ = try ByteSource(
                descriptor: FileDescriptor(borrowing: raw), path: Path("-"), calls: calls)
        }
        #expect(error == .cannotOpen(path: Path("-"), errno: EIO))
    }

    @Test(arguments: SystemCall.allCases)
    func `an interrupted call is made again`(call: SystemCall) throws {
        try expectSameBytes(FaultPlan([.init(call, .everyOther, .interrupted)]))
    }

    @Test(arguments: [1, 2, 3, 63, 64, 65])
    func `short reads and writes give the same bytes`(bytesAtATime: Int) throws {
        try expectSameBytes(
            FaultPlan([
                .init(.read, .always, .short(bytesAtATime)),
                .init(.positionedRead, .always, .short(bytesAtATime)),
                .init(.write, .always, .short(bytesAtATime)),
            ]))
    }

    @Test func `a descriptor that does not wait is waited for`() throws {
        let plan = FaultPlan([.init(.read, .everyOther, .fails(EAGAIN))])
        var source = try ByteSource(
            descriptor: Stream.pipe(sampleBytes(300)), path: Path("-"),
            calls: SystemCalls(plan: plan))
        #expect(try readAll(&source, bufferBytes: 100) == sampleBytes(300))
        #expect(plan.count(of: .wait) == 4)
    }

    @Test func `writing to a pipe that nobody reads fails`() {
        SystemCalls.ignoreBrokenPipes()
        var ends: [CInt] = [0, 0]
        unsafe pipe(&ends)
        close(ends[0])
        defer { close(ends[1]) }
        do throws(SystemError) {
            try SystemCalls().writeAll(ends[1], [1].span)
            Issue.record("the bytes were written")
        } catch {
            #expect(error.errno == EPIPE)
        }
    }

    @Test func `a terminal is told from a file`() throws {
        let null = try SystemCalls().open(Path("/dev/null"))
        #expect(SystemCalls().isTerminal(null.raw) == false)
        #expect(SystemCalls().terminalWidth(null.raw) == nil)
    }

    @Test func `a wait can fail`() {
        let calls = SystemCalls(
            plan: FaultPlan([
                .init(.read, .call(1), .fails(EAGAIN)), .init(.wait, .call(1), .fails(ENOMEM)),
            ]))
        let error = failure { () throws(ReadError) in
            var source = try ByteSource(
                descriptor: Stream.pipe([1]), path: Path("-"), calls: calls)
            _ = try readAll(&source)
        }
        #expect(error == .cannotRead(path: Path("-"), errno: ENOMEM))
    }

    @Test(arguments: [(ENOENT, "No such file or directory"), (ENOSPC, "No space left on device")])
    func `an errno is described in the system's words`(code: CInt, words: String) {
        #expect(String(decoding: errnoDescription(code), as: UTF8.self) == words)
    }

    private func faulty(_ fault: FaultPlan.Fault) -> SystemCalls {
        SystemCalls(plan: FaultPlan([fault]))
    }

    /// Reads a file, a kept stream and a folder under a plan whose faults must not show.
    private func expectSameBytes(_ plan: FaultPlan) throws {
        let calls = SystemCalls(plan: plan)
        let bytes = sampleBytes(700)
        let path = folder.write("a.csv", bytes)
        do {
            var file = try ByteSource.open(path: path, calls: calls)
            #expect(try readAll(&file, bufferBytes: 100) == bytes)
            try file.finish()
            file.rewind()
            #expect(try readAll(&file, bufferBytes: 90) == bytes)

            var stream = try ByteSource(
                descriptor: Stream.pipe(bytes), path: Path("-"), calls: calls)
            stream.keep(in: try Spool(in: folder.path, calls: calls))
            #expect(try readAll(&stream, bufferBytes: 100) == bytes)
            stream.rewind()
            #expect(try readAll(&stream, bufferBytes: 90) == bytes)
        }
        #expect([DirectoryWalk.Element](DirectoryWalk(folder.path, calls: calls)) == [.file(path)])
        #expect(folder.openDescriptorCount == 0)
    }
}
