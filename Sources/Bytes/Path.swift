/// The bytes of a path, as the user or the directory gave them.
///
/// They can be any bytes but NUL, well-formed UTF-8 or not, and are never normalised. Paths compare
/// byte by byte.
package struct Path: Hashable, Sendable, Comparable {
    private static let slash = UInt8(ascii: "/")

    package let bytes: [UInt8]

    /// A path that is known to hold no NUL; traps otherwise.
    package init(_ bytes: [UInt8]) {
        precondition(!bytes.contains(0))
        self.bytes = bytes
    }

    /// A path of bytes from outside; nil when there is a NUL among them.
    package init?(checking bytes: [UInt8]) {
        guard !bytes.contains(0) else { return nil }
        self.bytes = bytes
    }

    package init(_ text: StaticString) {
        self.init(text.withUTF8Buffer { unsafe [UInt8]($0) })
    }

    package static func < (left: Path, right: Path) -> Bool {
        left.bytes.lexicographicallyPrecedes(right.bytes)
    }

    /// The name behind the last slash; slashes at the end do not count. Empty for `/` and for no
    /// bytes.
    package var lastComponent: ArraySlice<UInt8> {
        let end = (bytes.lastIndex { $0 != Self.slash } ?? -1) + 1
        let name = bytes[..<end]
        return name[((name.lastIndex(of: Self.slash) ?? -1) + 1)...]
    }

    /// The path up to the last component: `.` where it is all there is.
    package var folder: Path {
        let end = lastComponent.startIndex
        return end == 0 ? Path(".") : Path(Array(bytes[..<end]))
    }

    /// What stands behind the last dot of the last component, A to Z in lower case, without the
    /// dot; empty where there is none. A dot that starts the name starts no extension.
    package var lowercasedExtension: [UInt8] {
        let name = lastComponent
        guard let dot = name.lastIndex(of: UInt8(ascii: ".")), dot > name.startIndex else {
            return []
        }
        return name[(dot + 1)...].map(lowercasedASCII)
    }

    /// Whether the extension is this one, in any case; `text` is in lower case, without the dot.
    package func hasExtension(_ text: StaticString) -> Bool {
        lowercasedExtension.span.equals(text)
    }

    /// The path of a name inside this folder.
    package func appending(_ name: some Sequence<UInt8>) -> Path {
        var joined = bytes
        if let last = joined.last, last != Self.slash { joined.append(Self.slash) }
        joined.append(contentsOf: name)
        return Path(joined)
    }

    /// The folder that an absolute path lies in, without a slash at the end; the root is its own.
    package var parent: Path {
        let end = bytes.lastIndex(of: Self.slash) ?? 0
        return Path(Array(bytes[..<max(1, end)]))
    }

    /// Whether it is a folder or what lies in it; both are absolute, without a slash at the end.
    package func isInside(_ folder: Path) -> Bool {
        guard bytes.starts(with: folder.bytes) else { return false }
        return bytes.count == folder.bytes.count || folder.bytes.last == Self.slash
            || bytes[folder.bytes.count] == Self.slash
    }

    /// The way to an absolute path from a folder; itself where it does not lie in it.
    package func relative(to folder: Path) -> Path {
        guard isInside(folder), bytes.count > folder.bytes.count else { return self }
        let start = folder.bytes.count + (folder.bytes.last == Self.slash ? 0 : 1)
        return Path(Array(bytes[start...]))
    }

    /// The path as it is read in a folder: an absolute one is the same everywhere.
    package func from(_ folder: Path) -> Path {
        bytes.first == Self.slash || folder == Path(".") ? self : folder.appending(bytes)
    }

    /// The open descriptor that the path stands for, as `/dev/stdin` and `/dev/fd/63` do; nil for
    /// others.
    ///
    /// Such a path is read through the descriptor itself: to open it again fails for a socket, and
    /// for a file of another user.
    package var descriptorNumber: CInt? {
        let name = bytes.span
        if name.equals("/dev/stdin") { return 0 }
        let prefixes: [StaticString] = ["/dev/fd/", "/proc/self/fd/"]
        for prefix in prefixes where name.starts(with: prefix) {
            let digits = bytes[prefix.utf8CodeUnitCount...]
            guard (1...6).contains(digits.count),
                digits.allSatisfy({ (0x30...0x39).contains($0) })
            else { return nil }
            return digits.reduce(0) { $0 * 10 + CInt($1 - 0x30) }
        }
        return nil
    }

    /// Calls `body` with the bytes and a NUL behind them.
    func withCString<Result, Failure: Error>(
        _ body: (UnsafePointer<CChar>) throws(Failure) -> Result
    ) throws(Failure) -> Result {
        let terminated = bytes.map { CChar(bitPattern: $0) } + [0]
        // SAFETY: the array outlives the call, and ends with a NUL.
        return try unsafe terminated.withUnsafeBufferPointer {
            buffer throws(Failure) -> Result in
            try unsafe body(buffer.baseAddress.unsafelyUnwrapped)
        }
    }
}
