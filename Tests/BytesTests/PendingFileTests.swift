import Testing

@testable import Bytes

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

@Suite struct `File that is written whole` {
    private let folder = TemporaryFolder()

    private func names() throws -> [String] {
        var stream = try SystemCalls().openDirectory(folder.path, followsLink: true)
        var names: [String] = []
        var name: [UInt8] = []
        while try stream.next(into: &name) != nil {
            names.append(String(decoding: name, as: UTF8.self))
            name.removeAll()
        }
        return names.filter { $0 != "." && $0 != ".." }.sorted()
    }

    private func contents(of name: String) throws -> [UInt8] {
        var source = try ByteSource.open(path: folder.path.appending(name.utf8))
        return try readAll(&source)
    }

    private func write(_ bytes: [UInt8], to file: PendingFile) throws {
        try SystemCalls().writeAll(file.descriptor.raw, bytes.span)
    }

    @Test func `it has its name once it is committed, and not before`() throws {
        do {
            let file = try PendingFile(folder.path.appending("a".utf8))
            try write([1, 2], to: file)
            #expect(try names().allSatisfy { $0.hasPrefix(".batchlint-") })
            try file.commit()
            #expect(try names() == ["a"])
        }
        #expect(try names() == ["a"])
        #expect(try contents(of: "a") == [1, 2])
    }

    @Test func `without a commit what was there stays`() throws {
        folder.write("a", [7])
        do {
            let file = try PendingFile(folder.path.appending("a".utf8))
            try write([1], to: file)
            #expect(file.replaced != nil)
        }
        #expect(try names() == ["a"])
        #expect(try contents(of: "a") == [7])
    }

    @Test func `a symbolic link stays one`() throws {
        folder.write("a", [7])
        folder.makeLink("link", to: "a")
        let link = folder.path.appending("link".utf8)
        do {
            let file = try PendingFile(link)
            try write([1], to: file)
            try file.commit()
        }
        #expect(try names() == ["a", "link"])
        #expect(try contents(of: "a") == [1])
        #expect(try SystemCalls().status(at: link, followsLink: false).kind == .symbolicLink)
    }

    @Test func `a device is written as it is`() throws {
        let file = try PendingFile(Path("/dev/null"))
        try write([1], to: file)
        try file.commit()
        #expect(file.replaced == nil)
        #expect(
            try SystemCalls().status(at: Path("/dev/null"), followsLink: false).kind != .regular)
    }

    @Test(
        arguments: [
            (SystemCall.createFile, EACCES), (.rename, ENOSPC),
        ] as [(SystemCall, CInt)])
    func `a failure leaves what was there and no other file`(call: SystemCall, code: CInt) throws {
        folder.write("a", [7])
        let calls = SystemCalls(plan: FaultPlan([.init(call, .always, .fails(code))]))
        #expect(throws: SystemError(errno: code)) {
            let file = try PendingFile(folder.path.appending("a".utf8), calls: calls)
            try file.commit()
        }
        #expect(try names() == ["a"])
        #expect(try contents(of: "a") == [7])
    }
}
