import Bytes

/// The folder from which machine formats tell paths: that of the repository where a CI system names
/// it, else the one that the program was started in.
package struct PathBase: Sendable, Hashable {
    private static let slash = UInt8(ascii: "/")

    /// Absolute; nil where it is not known, and paths stay as they are.
    private let root: [ArraySlice<UInt8>]?
    private let folder: [UInt8]

    /// `folder` is where relative paths begin, `root` from where they are told; both absolute.
    package init(root: [UInt8]?, folder: [UInt8]?) {
        self.folder = folder ?? []
        self.root = (root ?? folder).map { Self.components(of: $0) }
    }

    /// Paths stay as they are, but for `./` before them.
    package static let none = PathBase(root: nil, folder: nil)

    /// The path from the root, without `.` and `..`; one that leads out of the root as it was given.
    package func path(of path: Path) -> [UInt8] {
        // Standard input has no place in a folder.
        guard path.bytes != [UInt8(ascii: "-")] else { return path.bytes }
        let isAbsolute = path.bytes.first == Self.slash
        guard let root,
            let parts = Self.resolved(isAbsolute ? path.bytes : folder + [Self.slash] + path.bytes),
            parts.starts(with: root), parts.count > root.count
        else { return plain(path.bytes) }
        return Array(parts.dropFirst(root.count).joined(separator: [Self.slash]))
    }

    /// The path without `./` at its start.
    private func plain(_ path: [UInt8]) -> [UInt8] {
        guard path.first != Self.slash else { return path }
        let parts = Self.components(of: path).drop { $0.elementsEqual(".".utf8) }
        return Array(parts.joined(separator: [Self.slash]))
    }

    /// The parts of an absolute path; nil where `..` leads out of it.
    private static func resolved(_ path: [UInt8]) -> [ArraySlice<UInt8>]? {
        var parts: [ArraySlice<UInt8>] = []
        for part in components(of: path) where !part.elementsEqual(".".utf8) {
            if part.elementsEqual("..".utf8) {
                guard parts.popLast() != nil else { return nil }
            } else {
                parts.append(part)
            }
        }
        return parts
    }

    private static func components(of path: [UInt8]) -> [ArraySlice<UInt8>] {
        path.split(separator: slash)
    }
}
