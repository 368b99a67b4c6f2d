import Testing

@testable import Bytes

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

@Suite struct `Walk over a folder` {
    private let folder = TemporaryFolder()

    @Test func `files and folders come in the order of their paths`() {
        for name in ["a", "a/x", "b", "b/deep", "b/deep/er"] { folder.makeFolder(name) }
        let names = [
            "B.csv", "a-b.csv", "a.csv", "a/1.csv", "a/x/2.csv", "a/x.csv", "a0.csv", "b.csv",
            "b/deep/er/3.csv", "c",
        ]
        for name in names.reversed() { folder.write(name, []) }
        let found = walk()
        #expect(
            found == [
                "B.csv", "a-b.csv", "a.csv", "a/1.csv", "a/x.csv", "a/x/2.csv", "a0.csv", "b.csv",
                "b/deep/er/3.csv", "c",
            ])
        let paths = found.map { Path([UInt8]($0.utf8)) }
        #expect(paths == paths.sorted())
    }

    @Test func `many names come in the order of their paths`() {
        for seed in UInt64(0)..<20 {
            let folder = TemporaryFolder()
            var random = SeededGenerator(seed: seed)
            for name in Set((0..<60).map { _ in randomName(&random) }) {
                let isFolder = Bool.random(using: &random)
                if isFolder { folder.makeFolder(name) }
                folder.write(isFolder ? name + [0x2F, 0x78] : name, [])
            }
            let paths = DirectoryWalk(folder.path).compactMap { element in
                if case .file(let path) = element { path } else { nil }
            }
            #expect(!paths.isEmpty && paths == paths.sorted(), "seed \(seed)")
        }
    }

    @Test func `hidden files and folders are left out`() {
        folder.makeFolder(".git")
        for name in [".git/a.csv", ".a.csv", "a.csv", "..b"] { folder.write(name, []) }
        #expect(walk() == ["a.csv"])
    }

    @Test func `a folder that is asked for by a hidden name is entered`() {
        let hidden = folder.makeFolder(".hidden")
        folder.write(".hidden/a.csv", [])
        #expect(
            [DirectoryWalk.Element](DirectoryWalk(hidden)) == [
                .file(hidden.appending("a.csv".utf8))
            ])
    }

    @Test func `links to files are given, links to folders never followed`() {
        folder.makeFolder("f")
        folder.write("f/a.csv", [])
        folder.makeLink("to-file", to: "f/a.csv")
        folder.makeLink("to-folder", to: "f")
        folder.makeLink("f/up", to: "..")
        folder.makeLink("f/self", to: ".")
        folder.makeLink("to-device", to: "/dev/null")
        #expect(walk() == ["f/a.csv", "to-file"])
    }

    @Test func `a link that leads nowhere is given, so that opening it tells`() {
        folder.makeLink("gone.csv", to: "nowhere")
        folder.makeLink("loop.csv", to: "loop.csv")
        #expect(walk() == ["gone.csv", "loop.csv"])
    }

    @Test func `a root that is a link to a folder is entered`() {
        folder.makeFolder("f")
        folder.write("f/a.csv", [])
        folder.makeLink("root", to: "f")
        let root = folder.path.appending("root".utf8)
        #expect(
            [DirectoryWalk.Element](DirectoryWalk(root)) == [
                .file(root.appending("a.csv".utf8))
            ])
    }

    @Test func `what is no file is left out`() {
        _ = folder.makeFIFO("fifo.csv")
        folder.write("a.csv", [])
        #expect(walk() == ["a.csv"])
    }

    @Test func `names can be any bytes`() {
        let names: [[UInt8]] = [
            [0x01], [0x0A, 0x61], [0x1B, 0x5B, 0x33, 0x31, 0x6D], [0x20], [0x61, 0x20],
            [0x80, 0xFF], [0xC3, 0xA9], [0xED, 0xA0, 0x80],
        ]
        for name in names.reversed() { folder.write(name, []) }
        #expect(
            [DirectoryWalk.Element](DirectoryWalk(folder.path))
                == names.map {
                    .file(folder.path.appending($0))
                })
    }

    @Test func `an empty folder gives nothing`() {
        #expect(walk() == [])
    }

    @Test func `a root that is not there, or is no folder, cannot be read`() {
        let none = folder.path.appending("none".utf8)
        #expect(
            [DirectoryWalk.Element](DirectoryWalk(none)) == [
                .unreadable(.cannotOpen(path: none, errno: ENOENT))
            ])
        let file = folder.write("a.csv", [])
        #expect(
            [DirectoryWalk.Element](DirectoryWalk(file)) == [
                .unreadable(.cannotOpen(path: file, errno: ENOTDIR))
            ])
    }

    @Test func `a folder that cannot be opened is told, and the walk goes on`() {
        makeTwoFolders()
        let calls = SystemCalls(
            plan: FaultPlan([.init(.openDirectory, .call(2), .fails(EACCES))]))
        #expect(
            [DirectoryWalk.Element](DirectoryWalk(folder.path, calls: calls)) == [
                .unreadable(.cannotOpen(path: folder.path.appending("a".utf8), errno: EACCES)),
                .file(folder.path.appending("b/2.csv".utf8)),
                .file(folder.path.appending("c.csv".utf8)),
            ])
        #expect(folder.openDescriptorCount == 0)
    }

    @Test func `a folder that breaks off is told, and what came before it is walked`() {
        makeTwoFolders()
        // The root has five names with its own two, and then its end; folder `a` comes next.
        let calls = SystemCalls(
            plan: FaultPlan([.init(.readDirectory, .call(7), .fails(EIO))]))
        let found = [DirectoryWalk.Element](DirectoryWalk(folder.path, calls: calls))
        #expect(
            found.first
                == .unreadable(
                    .cannotRead(path: folder.path.appending("a".utf8), errno: EIO)))
        #expect(
            [DirectoryWalk.Element](found.dropFirst()) == [
                .file(folder.path.appending("b/2.csv".utf8)),
                .file(folder.path.appending("c.csv".utf8)),
            ])
        #expect(folder.openDescriptorCount == 0)
    }

    @Test(.disabled(if: geteuid() == 0, "root may read everything"))
    func `a folder that may not be read is told`() {
        makeTwoFolders()
        let closed = folder.path.appending("a".utf8)
        _ = unsafe closed.withCString { unsafe chmod($0, 0) }
        #expect(
            DirectoryWalk(folder.path).contains(
                .unreadable(.cannotOpen(path: closed, errno: EACCES))))
        _ = unsafe closed.withCString { unsafe chmod($0, 0o700) }
    }

    @Test func `a deep tree is walked without a descriptor for each folder`() {
        var name = "d"
        for _ in 0..<200 {
            folder.makeFolder(name)
            name += "/d"
        }
        folder.write(name, [])
        var walk = DirectoryWalk(folder.path)
        #expect(walk.next() == .file(folder.path.appending(name.utf8)))
        #expect(folder.openDescriptorCount == 0)
        #expect(walk.next() == nil)
    }

    private func randomName(_ random: inout SeededGenerator) -> [UInt8] {
        let letters: [UInt8] = [0x01, 0x2D, 0x30, 0x61, 0x80, 0xFF]
        return (0..<Int.random(in: 1...4, using: &random)).map { _ in
            letters[Int.random(in: 0..<letters.count, using: &random)]
        }
    }

    private func makeTwoFolders() {
        folder.makeFolder("a")
        folder.makeFolder("b")
        for name in ["a/1.csv", "b/2.csv", "c.csv"] { folder.write(name, []) }
    }

    /// The files that are found, by their names under the folder.
    private func walk() -> [String] {
        DirectoryWalk(folder.path).map { element in
            switch element {
            case .file(let path):
                String(decoding: path.bytes[(folder.path.bytes.count + 1)...], as: UTF8.self)
            case .unreadable(let error): "\(error)"
            }
        }
    }
}
