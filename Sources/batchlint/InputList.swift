import BatchLint
import Bytes

/// The inputs of a run, in order, found one at a time.
struct InputList: Sequence, IteratorProtocol {
    enum Element {
        case file(Path)
        case standardInput(name: Path)
        /// A file that was named, and that the settings exclude.
        case excluded(Path, CheckResolver.Exclusion)
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
    private let resolver: CheckResolver?
    private let calls: SystemCalls
    private var walk: DirectoryWalk?
    private let staged: StagedStream?
    /// Paths found in the current folder are told without it.
    private var hidesFolder = false
    /// How many files of other kinds were passed over in folders so far.
    private(set) var skipped = 0

    /// Without a resolver there are no settings that say which files are checked.
    init(
        _ paths: [PathArgument], standardInputName: Path, resolver: CheckResolver? = nil,
        calls: SystemCalls = SystemCalls()
    ) {
        rest = paths[...]
        self.resolver = resolver
        self.standardInputName = standardInputName
        self.calls = calls
        staged = nil
        if paths.isEmpty { enter(Self.currentFolder) }
    }

    /// What git hands over on standard input.
    init(_ staged: StagedStream, resolver: CheckResolver? = nil) {
        rest = []
        standardInputName = Path("-")
        self.resolver = resolver
        calls = SystemCalls()
        self.staged = staged
    }

    mutating func next() -> Element? {
        if let staged {
            return nextStaged(staged)
        }
        while true {
            if let found = nextInFolder() { return found }
            guard let named = rest.popFirst() else { return nil }
            if named.isStandardInput { return .standardInput(name: standardInputName) }
            // Where nothing can be learned, to open it as a file tells why.
            let status = try? calls.status(at: named.path, followsLink: true)
            guard status?.kind == .folder else {
                return exclusion(of: named.path).map { .excluded(named.path, $0) }
                    ?? .file(named.path)
            }
            enter(named.path)
        }
    }

    private mutating func nextStaged(_ staged: StagedStream) -> Element? {
        do {
            while let file = try staged.next() {
                guard exclusion(of: file.path) != nil else { return .staged(file, staged) }
                try staged.skip(file)
                skipped += 1
            }
            return nil
        } catch {
            return .cutOff
        }
    }

    private mutating func enter(_ folder: Path) {
        walk = DirectoryWalk(folder, calls: calls) { [resolver] folder in
            // Settings that are not in order are told with the first file that they are for.
            (try? resolver?.exclusion(of: folder, isFolder: true)) ?? nil == nil
        }
        hidesFolder = folder == Self.currentFolder
    }

    private mutating func nextInFolder() -> Element? {
        while let element = walk?.next() {
            switch element {
            case .unreadable(let error): return .unreadable(error)
            case .file(let path):
                if isIncluded(path), exclusion(of: path) == nil { return .file(shortened(path)) }
                skipped += 1
            }
        }
        walk = nil
        return nil
    }

    private func exclusion(of path: Path) -> CheckResolver.Exclusion? {
        (try? resolver?.exclusion(of: path)) ?? nil
    }

    private func isIncluded(_ path: Path) -> Bool {
        (try? resolver?.isIncluded(path)) ?? CheckResolver.isExtract(path)
    }

    private func shortened(_ path: Path) -> Path {
        hidesFolder ? Path(Array(path.bytes.dropFirst(2))) : path
    }
}

extension InputList.Element {
    /// The path of an input that is to be checked; nil where there is none.
    var path: Path? {
        switch self {
        case .file(let path), .standardInput(let path): path
        case .staged(let file, _): file.path
        case .excluded, .cutOff, .unreadable: nil
        }
    }
}
