import Testing

@testable import Bytes

@Suite struct `Path of a file` {
    @Test(arguments: [
        ("a/b.csv", "b.csv"), ("b.csv", "b.csv"), ("/", ""), ("", ""), ("a/b/", "b"),
        ("a//", "a"), ("/a", "a"), ("a/.csv", ".csv"), ("a\n/b\u{1B}", "b\u{1B}"),
    ])
    func `the last component is the name behind the last slash`(path: String, name: String) {
        #expect([UInt8](Path([UInt8](path.utf8)).lastComponent) == [UInt8](name.utf8))
    }

    @Test(arguments: [
        ("a.csv", "csv"), ("a.CSV", "csv"), ("a.csv.GZ", "gz"), (".csv", ""), ("a", ""),
        ("a.", ""), ("x.y/a", ""), ("a.\u{C4}", "\u{C4}"), ("dir/.hidden.csv", "csv"),
    ])
    func `the extension stands behind the last dot of a name`(path: String, wanted: String) {
        #expect(Path([UInt8](path.utf8)).lowercasedExtension == [UInt8](wanted.utf8))
    }

    @Test func `an extension is asked for in any case`() {
        #expect(Path("a.NdJson").hasExtension("ndjson"))
        #expect(!Path("a.json").hasExtension("ndjson"))
    }

    @Test(arguments: [("a", "a/x"), ("a/", "a/x"), ("", "x"), (".", "./x"), ("/", "/x")])
    func `a name is put behind one slash`(folder: String, wanted: String) {
        let joined = Path([UInt8](folder.utf8)).appending("x".utf8)
        #expect(joined.bytes == [UInt8](wanted.utf8))
    }

    @Test func `paths compare byte by byte, without any normalisation`() {
        #expect(Path("a-b") < Path("a/b"))
        #expect(Path([0x61, 0x80]) < Path([0x61, 0xFF]))
        #expect(Path("\u{E9}") != Path("e\u{301}"))
        #expect(Path("a//b") != Path("a/b"))
    }

    @Test func `a path holds no NUL`() {
        #expect(Path(checking: [0x61, 0, 0x62]) == nil)
        #expect(Path(checking: [0xFF])?.bytes == [0xFF])
    }

    @Test(
        arguments: [
            ("/dev/stdin", 0), ("/dev/fd/0", 0), ("/dev/fd/63", 63), ("/proc/self/fd/7", 7),
            ("/dev/fd/", nil), ("/dev/fd/x", nil), ("/dev/fd/1/", nil), ("/dev/fd/9999999", nil),
            ("/dev/stdin2", nil), ("dev/fd/1", nil), ("/dev/null", nil),
        ] as [(String, CInt?)])
    func `some names stand for a descriptor`(path: String, number: CInt?) {
        #expect(Path([UInt8](path.utf8)).descriptorNumber == number)
    }
}
