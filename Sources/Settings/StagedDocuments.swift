import Bytes

/// Documents as git is to commit them, in place of the files of the work tree.
struct StagedDocuments {
    /// The root of the repository: absolute, without links.
    let root: Path
    let calls: SystemCalls

    /// The bytes of the document at an absolute path, of a long one the first; nil where nothing is
    /// staged there, or no file.
    func bytes(of path: Path, limitBytes: Int) throws(ReadError) -> [UInt8]? {
        guard path.isInside(root) else { return nil }
        let name = Array(":(top,literal)".utf8) + path.relative(to: root).bytes
        let listed = try output(
            "git ls-files --stage -- ", Self.quoted(name), of: path, limitBytes: 65_536)
        // `100644 OBJECT STAGE`, a tab and the path.
        let words = listed.split(separator: 0x20, maxSplits: 2)
        guard words.count == 3, words[0].starts(with: Array("100".utf8)) else { return nil }
        return try output("git cat-file blob ", Array(words[1]), of: path, limitBytes: limitBytes)
    }

    private func output(
        _ command: StaticString, _ argument: [UInt8], of path: Path, limitBytes: Int
    ) throws(ReadError) -> [UInt8] {
        // What is staged comes on standard input, and is no business of these.
        let line = command.bytes + argument + Array(" </dev/null".utf8)
        do throws(SystemError) {
            let (bytes, exitCode) = try calls.output(ofShell: line, limitBytes: limitBytes)
            if exitCode == 0 || bytes.count > limitBytes { return bytes }
        } catch {
            throw .cannotRead(path: path, errno: error.errno)
        }
        throw .cannotRead(path: path, errno: Self.ioError)
    }

    /// As a shell takes it for one word.
    private static func quoted(_ text: [UInt8]) -> [UInt8] {
        let quote = UInt8(ascii: "'")
        return [quote] + text.flatMap { $0 == quote ? Array("'\\''".utf8) : [$0] } + [quote]
    }

    /// EIO: git could not say.
    private static let ioError: CInt = 5
}
