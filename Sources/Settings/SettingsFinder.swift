import Bytes

/// Finds the settings that hold for each file, and reads them once.
package final class SettingsFinder {
    /// Where settings are looked for.
    package enum Choice: Sendable {
        /// In the folder of the file and those above it, up to the root of its git repository.
        case nearest
        /// In one document, for all files.
        case document(Path)
        case nowhere
    }

    /// What the file of settings is called.
    package static let fileName: StaticString = "batchlint.json"

    private let choice: Choice
    private let calls: SystemCalls
    private let currentFolder: Path
    /// Where relative paths of files begin; absolute.
    private let base: Path
    /// Documents that are read in place of those of the work tree.
    private let staged: StagedDocuments?
    /// By the absolute path of the folder.
    private var found: [Path: Result<SettingsDocument?, DocumentError>] = [:]
    /// By the path of the folder as it was given.
    private var absolute: [Path: Path] = [:]

    /// `isOfCommit` says that documents are read as git is to commit them, where it has them, and that
    /// relative paths of files begin at the root of the repository that the current folder is in.
    package init(
        _ choice: Choice, isOfCommit: Bool = false, calls: SystemCalls = SystemCalls()
    ) {
        self.choice = choice
        self.calls = calls
        let current = calls.currentDirectory ?? Path(".")
        currentFolder = current
        let root = isOfCommit ? Self.repositoryRoot(above: current, calls) : nil
        base = root ?? current
        staged = root.map { StagedDocuments(root: $0, calls: calls) }
    }

    /// The settings for what lies in a folder; nil where there are none.
    package func settings(inFolder folder: Path) throws(DocumentError) -> SettingsDocument? {
        switch choice {
        case .nowhere: return nil
        case .document(let path):
            return try cached(currentFolder) { () throws(DocumentError) in
                try settings(document(at: path), folder: currentFolder)
            }
        case .nearest:
            let start = absolutePath(ofFolder: folder)
            if let known = found[start] { return try known.get() }
            return try nearest(from: start, upTo: lastFolder(above: start))
        }
    }

    /// The path of a file, from the folder of the settings on; absolute where it lies elsewhere.
    package func path(of file: Path, in settings: SettingsDocument) -> Path {
        absolutePath(of: file).relative(to: settings.folder)
    }

    /// The absolute path of a file, whose folders are no links.
    package func absolutePath(of file: Path) -> Path {
        absolutePath(ofFolder: file.folder).appending(file.lastComponent)
    }

    private func absolutePath(ofFolder folder: Path) -> Path {
        if let known = absolute[folder] { return known }
        // What is not there is told when it is opened.
        let given = folder.from(base)
        let path = calls.realPath(given) ?? given
        absolute[folder] = path
        return path
    }

    private func cached(
        _ folder: Path, _ find: () throws(DocumentError) -> SettingsDocument?
    ) throws(DocumentError) -> SettingsDocument? {
        if let known = found[folder] { return try known.get() }
        do throws(DocumentError) {
            let settings = try find()
            found[folder] = .success(settings)
            return settings
        } catch {
            found[folder] = .failure(error)
            throw error
        }
    }

    /// Outside a repository nothing above the current folder is looked at, and where the file lies
    /// elsewhere nothing but its own folder: what a stranger put above is no business of the file's.
    private func lastFolder(above start: Path) -> Path {
        Self.repositoryRoot(above: start, calls)
            ?? (start.isInside(currentFolder) ? currentFolder : start)
    }

    private func nearest(
        from folder: Path, upTo last: Path
    ) throws(DocumentError) -> SettingsDocument? {
        try cached(folder) { () throws(DocumentError) in
            let path = folder.appending(Self.fileName.bytes)
            if let document = try stagedDocument(at: path) {
                return try settings(document, folder: folder)
            }
            switch (try? calls.status(at: path, followsLink: true))?.kind {
            case .regular:
                return try settings(
                    document(at: path.relative(to: currentFolder)), folder: folder)
            case nil, .folder:
                guard folder != last, folder.bytes.count > 1 else { return nil }
                return try nearest(from: folder.parent, upTo: last)
            case .fifo, .socket, .characterDevice, .blockDevice, .symbolicLink, .other:
                // To open a FIFO would wait for its writer, and nobody has named it.
                throw .unreadable(.isDevice(path: path.relative(to: currentFolder)))
            }
        }
    }

    private static func repositoryRoot(above start: Path, _ calls: SystemCalls) -> Path? {
        var folder = start
        while true {
            if isThere(folder.appending(".git".utf8), calls) { return folder }
            guard folder.bytes.count > 1 else { return nil }
            folder = folder.parent
        }
    }

    private static func isThere(_ path: Path, _ calls: SystemCalls) -> Bool {
        (try? calls.status(at: path, followsLink: true)) != nil
    }

    private func document(at path: Path) throws(DocumentError) -> Document {
        do throws(ReadError) {
            return try document(at: path, limitBytes: Document.settingsBytes)
        } catch {
            throw .unreadable(error)
        }
    }

    private func settings(
        _ document: Document, folder: Path
    ) throws(DocumentError) -> SettingsDocument {
        do throws(DocumentFault) {
            return try SettingsDocument(document, folder: folder)
        } catch {
            throw .fault(error)
        }
    }

    /// The settings that git is to commit at an absolute path; nil where there are none.
    private func stagedDocument(at path: Path) throws(DocumentError) -> Document? {
        do throws(ReadError) {
            return try stagedDocument(
                at: path.relative(to: currentFolder), limitBytes: Document.settingsBytes)
        } catch {
            throw .unreadable(error)
        }
    }

    private func stagedDocument(
        at path: Path, limitBytes: Int
    ) throws(ReadError) -> Document? {
        guard let staged else { return nil }
        let folder = path.folder.from(currentFolder)
        let absolute = (calls.realPath(folder) ?? folder).appending(path.lastComponent)
        return try staged.bytes(of: absolute, limitBytes: limitBytes).map {
            Document(path: path, bytes: $0, limitBytes: limitBytes)
        }
    }

    /// Reads a document: of a commit that which git is to commit, where it has one.
    package func document(at path: Path, limitBytes: Int) throws(ReadError) -> Document {
        if let document = try stagedDocument(at: path, limitBytes: limitBytes) { return document }
        return try Document.read(path, limitBytes: limitBytes)
    }
}
