import Bytes

/// The inputs of a run, in order, found one at a time.
struct InputList: Sequence, IteratorProtocol {
    enum Element {
        case file(Path)
        case standardInput(name: Path)
        /// A file of a commit.
        case staged(StagedStream.File, StagedStream)
        /// git did not hand over all that is staged; the list ends.
        case cutOff
        /// A folder that could not be read; the list goes on.
        case unreadable(ReadError)
    }

    private static let currentFolder = Path(".")

    private var rest: ArraySlice<PathArgument>
    private let standardInputName: Path
    private let calls: SystemCalls
    private var walk: DirectoryWalk?
    private let staged: StagedStream?
    /// Paths found in the current folder are told without it.
    private var hidesFolder = false
    /// How many files of other kinds were passed over in folders so far.
    private(set) var skipped = 0

    init(_ paths: [PathArgument], standardInputName: Path, calls: SystemCalls = SystemCalls()) {
        rest = paths[...]
        self.standardInputName = standardInputName
        self.calls = calls
        staged = nil
        if paths.isEmpty { enter(Self.currentFolder) }
    }

    /// What git hands over on standard input.
    init(_ staged: StagedStream) {
        rest = []
        standardInputName = Path("-")
        calls = SystemCalls()
        self.staged = staged
    }

    mutating func next() -> Element? {
        if let staged {
            do {
                return try staged.next().map { .staged($0, staged) }
            } catch {
                return .cutOff
            }
        }
        while true {
            if let found = nextInFolder() { return found }
            guard let named = rest.popFirst() else { return nil }
            if named.isStandardInput { return .standardInput(name: standardInputName) }
            // Where nothing can be learned, to open it as a file tells why.
            let status = try? calls.status(at: named.path, followsLink: true)
            guard status?.kind == .folder else { return .file(named.path) }
            enter(named.path)
        }
    }

    private mutating func enter(_ folder: Path) {
        walk = DirectoryWalk(folder, calls: calls)
        hidesFolder = folder == Self.currentFolder
    }

    private mutating func nextInFolder() -> Element? {
        while let element = walk?.next() {
            switch element {
            case .unreadable(let error): return .unreadable(error)
            case .file(let path):
                if Self.isExtract(path) { return .file(shortened(path)) }
                skipped += 1
            }
        }
        walk = nil
        return nil
    }

    /// Whether a file is checked that nobody named: folders are full of other JSON.
    private static func isExtract(_ path: Path) -> Bool {
        path.hasExtension("csv") || path.hasExtension("ndjson") || path.hasExtension("jsonl")
    }

    private func shortened(_ path: Path) -> Path {
        hidesFolder ? Path(Array(path.bytes.dropFirst(2))) : path
    }
}
