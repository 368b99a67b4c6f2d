/// The files under a folder, in the order of their paths, byte by byte.
///
/// Regular files and symbolic links to them are given. Links to folders are never followed, and
/// what has a name that starts with a dot is left out. Folders are read when their turn comes, one
/// at a time.
package struct DirectoryWalk: Sequence, IteratorProtocol {
    /// What the walk comes upon.
    package enum Element: Sendable, Hashable {
        case file(Path)
        /// A folder that could not be read, or not to its end; the walk goes on.
        case unreadable(ReadError)
    }

    /// A folder that the walk is in.
    private struct Level: Sendable {
        let path: Path
        var listing: DirectoryListing
    }

    private let calls: SystemCalls
    private let enters: (Path) -> Bool
    private var levels: [Level] = []
    private var pending: Element?

    /// A walk from a folder, which may be hidden itself, or a link to one.
    ///
    /// `enters` says whether a folder below it is looked at.
    package init(
        _ root: Path, calls: SystemCalls = SystemCalls(),
        enters: @escaping (Path) -> Bool = { _ in true }
    ) {
        self.calls = calls
        self.enters = enters
        enter(root, followsLink: true)
    }

    package mutating func next() -> Element? {
        if let element = pending {
            pending = nil
            return element
        }
        while !levels.isEmpty {
            let top = levels.count - 1
            guard let (name, isFolder) = levels[top].listing.next() else {
                levels.removeLast()
                continue
            }
            let path = levels[top].path.appending(name)
            guard isFolder else { return .file(path) }
            guard enters(path) else { continue }
            enter(path, followsLink: false)
            if let element = pending {
                pending = nil
                return element
            }
        }
        return nil
    }

    private mutating func enter(_ path: Path, followsLink: Bool) {
        let (listing, error) = DirectoryListing.read(path, followsLink: followsLink, calls: calls)
        levels.append(Level(path: path, listing: listing))
        pending = error.map { .unreadable($0) }
    }
}
