import Bytes

/// A pattern of paths below one folder, as `exclude` and `overrides` have it.
///
/// `*` stands for any bytes of a name, `?` for one character, and `**` as a whole name for any
/// number of folders. Without a slash, but for one at the end, it may match at any depth. What a
/// matching folder holds matches too; with a slash at the end nothing else does.
package struct PathPattern: Sendable, Hashable {
    /// Why a text is no pattern.
    package enum Fault: Error, Sendable {
        case isEmpty
        /// `[`, `]`, `{`, `}`, `!` in front, or a backslash: signs of other pattern languages.
        case foreignSign
        /// `..`, or a slash in front: the pattern would leave the folder.
        case leavesFolder
        /// A slash where only a name may stand.
        case isPath
    }

    private static let slash = UInt8(ascii: "/")
    private static let anyFolders = Array("**".utf8)

    /// As it was written.
    package let text: [UInt8]
    private let components: [[UInt8]]
    private let isFolderOnly: Bool

    package init(_ text: [UInt8]) throws(Fault) {
        guard !text.isEmpty else { throw .isEmpty }
        let signs = Array("[]{}\\".utf8)
        guard !text.contains(where: signs.contains), text[0] != UInt8(ascii: "!") else {
            throw .foreignSign
        }
        guard text[0] != Self.slash else { throw .leavesFolder }
        self.text = text
        isFolderOnly = text.last == Self.slash
        let parts = text.split(separator: Self.slash).map { Array($0) }
            .filter { $0 != [UInt8(ascii: ".")] }
        guard !parts.isEmpty else { throw .isEmpty }
        guard !parts.contains(Array("..".utf8)) else { throw .leavesFolder }
        let isAnywhere = !text.dropLast().contains(Self.slash)
        components = isAnywhere ? [Self.anyFolders] + parts : parts
    }

    /// A pattern of one name, without folders.
    package init(name: [UInt8]) throws(Fault) {
        guard !name.contains(Self.slash) else { throw .isPath }
        try self.init(name)
    }

    /// Whether the pattern is one name, in which nothing stands for something else.
    package var isLiteral: Bool {
        !text.contains(UInt8(ascii: "*")) && !text.contains(UInt8(ascii: "?"))
    }

    /// Whether a path, relative to the pattern's folder, or a folder that it lies in, matches.
    ///
    /// The time is bounded by the product of both lengths.
    package func matches(_ path: Path, isFolder: Bool = false) -> Bool {
        let names = path.bytes.split(separator: Self.slash)
        var places = [Bool](repeating: false, count: components.count + 1)
        places[0] = true
        for (index, name) in names.enumerated() {
            skipFolders(&places)
            var next = [Bool](repeating: false, count: components.count + 1)
            for (place, component) in components.enumerated() where places[place] {
                if component == Self.anyFolders {
                    next[place] = true
                } else if Self.matches(component[...], name) {
                    next[place + 1] = true
                }
            }
            places = next
            let isInFolder = isFolder || index + 1 < names.count
            if isMatched(places, isInFolder), isInFolder || !isFolderOnly { return true }
        }
        return false
    }

    /// `**` may stand for no folder at all.
    private func skipFolders(_ places: inout [Bool]) {
        for (place, component) in components.enumerated()
        where places[place] && component == Self.anyFolders {
            places[place + 1] = true
        }
    }

    private func isMatched(_ places: [Bool], _ isInFolder: Bool) -> Bool {
        // `a/**` is all that `a` holds, and not `a`.
        places[components.count]
            || isInFolder && components.last == Self.anyFolders && places[components.count - 1]
    }

    /// Whether a name matches the pattern of one, in which only `*` and `?` are special.
    private static func matches(_ pattern: ArraySlice<UInt8>, _ name: ArraySlice<UInt8>) -> Bool {
        var (at, place) = (pattern.startIndex, name.startIndex)
        /// Behind the last star, and how far the name is that it has taken.
        var star: (at: Int, place: Int)?
        while place < name.endIndex {
            if at < pattern.endIndex, pattern[at] == UInt8(ascii: "*") {
                at += 1
                star = (at, place)
            } else if at < pattern.endIndex, pattern[at] == UInt8(ascii: "?") {
                at += 1
                place = behindCharacter(at: place, of: name)
            } else if at < pattern.endIndex, pattern[at] == name[place] {
                at += 1
                place += 1
            } else if let last = star {
                place = last.place + 1
                at = last.at
                star = (last.at, place)
            } else {
                return false
            }
        }
        return pattern[at...].allSatisfy { $0 == UInt8(ascii: "*") }
    }

    private static func behindCharacter(at index: Int, of name: ArraySlice<UInt8>) -> Int {
        var end = index + 1
        while end < name.endIndex, name[index] >= 0xC0, name[end] & 0xC0 == 0x80 { end += 1 }
        return end
    }
}
