import Foundation

/// Which file is sent as which record type.
package struct FolderPlan: Hashable, Sendable {
    package struct Entry: Hashable, Sendable {
        package let recordType: String
        package let path: String
    }

    /// In the order in which they are sent.
    package let entries: [Entry]

    private static let extensions: Set<String> = ["csv", "ndjson", "jsonl"]

    /// The extract files of a folder, each named after its record type.
    ///
    /// Throws where there is none, or two are of one record type.
    package init(folder: String) throws(UploadError) {
        let names = try Self.names(folder).sorted()
        var entries: [Entry] = []
        for name in names where !name.hasPrefix(".") {
            let file = URL(fileURLWithPath: name)
            guard Self.extensions.contains(file.pathExtension) else { continue }
            entries.append(
                Entry(
                    recordType: file.deletingPathExtension().lastPathComponent,
                    path: Self.path(name, in: folder)))
        }
        guard !entries.isEmpty else {
            throw .usage("\(folder): holds no extract file (*.csv, *.ndjson, *.jsonl)")
        }
        try self.init(entries)
    }

    /// Record types that were named, as `NAME` for the file of that name in the folder, or as
    /// `NAME=FILE`.
    package init(named: [String], folder: String) throws(UploadError) {
        let names = try Self.names(folder)
        var entries: [Entry] = []
        for text in named {
            let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            let recordType = String(parts[0])
            if parts.count == 2 {
                entries.append(
                    Entry(recordType: recordType, path: Self.path(String(parts[1]), in: folder)))
                continue
            }
            let found = names.filter { name in
                Self.extensions.contains { name == "\(recordType).\($0)" }
            }
            guard found.count == 1 else {
                throw .usage(
                    found.isEmpty
                        ? "\(folder): holds no file of record type \(recordType)"
                        : "\(folder): \(found.sorted().joined(separator: " and ")) are both of record "
                            + "type \(recordType)")
            }
            entries.append(Entry(recordType: recordType, path: Self.path(found[0], in: folder)))
        }
        try self.init(entries)
    }

    private init(_ entries: [Entry]) throws(UploadError) {
        for (index, entry) in entries.enumerated() {
            if let other = entries[..<index].first(where: { $0.recordType == entry.recordType }) {
                throw .usage(
                    "\(other.path) and \(entry.path) are both of record type \(entry.recordType)")
            }
        }
        self.entries = entries
    }

    private static func path(_ name: String, in folder: String) -> String {
        name.hasPrefix("/")
            ? name : folder == "." ? name : folder + (folder.hasSuffix("/") ? "" : "/") + name
    }

    private static func names(_ folder: String) throws(UploadError) -> [String] {
        var isFolder: ObjCBool = false
        guard unsafe FileManager.default.fileExists(atPath: folder, isDirectory: &isFolder) else {
            throw .system(path: folder, errno: ENOENT)
        }
        guard isFolder.boolValue else { throw .system(path: folder, errno: ENOTDIR) }
        do {
            return try FileManager.default.contentsOfDirectory(atPath: folder)
        } catch {
            throw .system(path: folder, errno: EACCES)
        }
    }
}
