import Bytes

/// The files of a commit, as `git cat-file --batch` hands them over on standard input.
final class StagedStream {
    /// A file of the commit.
    struct File {
        let path: Path
        let sizeBytes: Int
    }

    private var stream = StreamBytes(descriptor: 0)
    private var isOver = false

    /// The next file, whose bytes `source` takes; nil at the end.
    ///
    /// An error where git did not hand over everything.
    func next() throws(StagedError) -> File? {
        guard !isOver else { return nil }
        let line = (try? stream.next(before: 0x0A)) ?? []
        // What the script asks for last is no object.
        if line == Array("end missing".utf8) {
            isOver = true
            return nil
        }
        let words = line.split(separator: 0x20, maxSplits: 2)
        guard words.count == 3, words[0].elementsEqual("blob".utf8),
            let size = Int(String(decoding: words[1], as: UTF8.self)),
            let path = Path(checking: StagedEntry.path(Array(words[2])))
        else {
            isOver = true
            throw StagedError()
        }
        return File(path: path, sizeBytes: size)
    }

    /// The bytes of the file that `next` gave last, in a temporary file without a name.
    func source(_ file: File) throws(ReadError) -> ByteSource {
        try ByteSource(descriptor: kept(file), path: file.path)
    }

    /// Passes over the bytes of the file that `next` gave last.
    func skip(_ file: File) throws(StagedError) {
        do {
            _ = try source(file)
        } catch {
            throw StagedError()
        }
    }

    private func kept(_ file: File) throws(ReadError) -> FileDescriptor {
        let folder = SystemCalls.temporaryDirectory
        do throws(SystemError) {
            let descriptor = try SystemCalls().createTemporary(in: folder)
            let isWhole = try stream.copy(file.sizeBytes, to: descriptor)
            // git ends each object with a line feed.
            if isWhole, try stream.next(before: 0x0A) == [] {
                try SystemCalls().rewind(descriptor.raw)
                return descriptor
            }
        } catch {
            isOver = true
            throw .cannotSpool(path: folder, errno: error.errno)
        }
        isOver = true
        throw .cannotRead(path: file.path, errno: Self.ioError)
    }

    /// EIO: git ended within the file.
    private static let ioError: CInt = 5
}
