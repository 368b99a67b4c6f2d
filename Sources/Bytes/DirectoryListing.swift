/// The names in one folder that a walk looks at, in order, packed.
struct DirectoryListing: Sendable {
    /// One name, and whether it is a folder.
    private struct Entry: Sendable {
        let start: Int
        let lengthBytes: Int
        let isFolder: Bool
    }

    private var names: [UInt8] = []
    private var entries: [Entry] = []
    private var nextIndex = 0

    /// Lists the files and folders of a folder; what is hidden or nothing of the two is left out.
    ///
    /// Gives an error where the folder could not be read, with the names that came before it.
    static func read(
        _ path: Path, followsLink: Bool, calls: SystemCalls
    ) -> (listing: DirectoryListing, error: ReadError?) {
        var listing = DirectoryListing()
        var isOpen = false
        var failure: ReadError?
        do throws(SystemError) {
            var stream = try calls.openDirectory(path, followsLink: followsLink)
            isOpen = true
            while let name = try stream.next(into: &listing.names) {
                listing.keepLast(name, in: path, calls: calls)
            }
        } catch {
            failure =
                isOpen
                ? .cannotRead(path: path, errno: error.errno)
                : .cannotOpen(path: path, errno: error.errno)
        }
        listing.sort()
        return (listing, failure)
    }

    /// The next name in order; nil at the end.
    mutating func next() -> (name: ArraySlice<UInt8>, isFolder: Bool)? {
        guard nextIndex < entries.count else { return nil }
        let entry = entries[nextIndex]
        nextIndex += 1
        return (names[entry.start..<(entry.start + entry.lengthBytes)], entry.isFolder)
    }

    /// Makes an entry of the name that was appended last, or takes it back.
    private mutating func keepLast(
        _ name: DirectoryStream.Name, in folder: Path, calls: SystemCalls
    ) {
        let start = names.count - name.lengthBytes
        guard names[start] != UInt8(ascii: "."),
            let isFolder = Self.isFolder(name.kind, folder, names[start...], calls)
        else {
            names.removeLast(name.lengthBytes)
            return
        }
        entries.append(Entry(start: start, lengthBytes: name.lengthBytes, isFolder: isFolder))
    }

    /// Whether a name is a folder to walk or a file to check; nil when it is neither.
    ///
    /// What cannot be looked at counts as a file: to open it then tells why.
    private static func isFolder(
        _ told: FileKind?, _ folder: Path, _ name: ArraySlice<UInt8>, _ calls: SystemCalls
    ) -> Bool? {
        var kind = told
        if kind == nil {
            kind = try? calls.status(at: folder.appending(name), followsLink: false).kind
        }
        if kind == .symbolicLink {
            kind = try? calls.status(at: folder.appending(name), followsLink: true).kind
            if kind == .folder { return nil }
        }
        switch kind {
        case .regular, nil: return false
        case .folder: return true
        case .symbolicLink, .fifo, .socket, .characterDevice, .blockDevice, .other: return nil
        }
    }

    /// Brings the names in the order that their full paths have: a folder's name as if a slash
    /// stood behind it.
    private mutating func sort() {
        let names = names
        entries.sort { left, right in
            Self.precedes(left, right, names.span)
        }
    }

    private static func precedes(_ left: Entry, _ right: Entry, _ names: Span<UInt8>) -> Bool {
        for index in 0..<min(left.lengthBytes, right.lengthBytes) {
            let (one, other) = (names[left.start + index], names[right.start + index])
            if one != other { return one < other }
        }
        let shared = min(left.lengthBytes, right.lengthBytes)
        return Self.byte(left, at: shared, names) < Self.byte(right, at: shared, names)
    }

    private static func byte(_ entry: Entry, at index: Int, _ names: Span<UInt8>) -> Int {
        if index < entry.lengthBytes { return Int(names[entry.start + index]) }
        return index == entry.lengthBytes && entry.isFolder ? Int(UInt8(ascii: "/")) : -1
    }
}
