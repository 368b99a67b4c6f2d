import Foundation
import Testing

/// Reads the sources of the package, and holds the table of who may import whom.
struct LayeringTests {
    /// What each module may import of our own; the C modules import nothing of ours.
    private static let table: [String: Set<String>] = [
        "Bytes": [],
        "TextEncoding": ["Bytes", "CICU", "CScanKernels"],
        "Scanner": ["Bytes", "CScanKernels"],
        "Values": ["Bytes", "CScanKernels"],
        "Diagnostics": ["Bytes", "TextEncoding"],
        "Rules": ["Bytes", "TextEncoding", "Diagnostics"],
        "Settings": ["Bytes", "TextEncoding", "Scanner", "Values", "Diagnostics", "Rules"],
        "Contract": ["Bytes", "TextEncoding", "Values", "Diagnostics", "Settings"],
        "Checking": [
            "Bytes", "TextEncoding", "Scanner", "Values", "Diagnostics", "Rules", "Settings",
            "Contract",
        ],
        "Fixing": ["Bytes", "TextEncoding", "Diagnostics", "Rules", "Checking"],
        "Reporting": ["Bytes", "TextEncoding", "Diagnostics"],
        "BatchLint": [
            "Bytes", "TextEncoding", "Scanner", "Values", "Diagnostics", "Rules", "Settings",
            "Contract", "Checking",
        ],
        "batchlint": [
            "Bytes", "TextEncoding", "Scanner", "Values", "Diagnostics", "Rules", "Settings",
            "Contract", "Checking", "Fixing", "Reporting", "BatchLint", "ArgumentParser",
        ],
        "FuzzScanner": ["Bytes", "Scanner", "Diagnostics", "Checking"],
        "CICU": [],
        "CScanKernels": [],
    ]

    private static let systemModules: Set<String> = ["Glibc", "Musl", "Darwin"]

    private static let limitLines = 400

    /// One Swift source file.
    private struct Source {
        let module: String
        /// From the folder of all sources.
        let path: String
        let lines: [Substring]

        /// The modules that it imports, whatever stands before the word.
        var imports: [String] {
            let modifiers: Set<Substring> = ["public", "package", "internal", "private"]
            let kinds: Set<Substring> = ["struct", "enum", "class", "protocol", "func"]
            return lines.compactMap { line in
                let words = line.split(separator: " ")
                guard let place = words.firstIndex(of: "import"), place + 1 < words.count,
                    words[..<place].allSatisfy({ $0.hasPrefix("@") || modifiers.contains($0) })
                else { return nil }
                let name = kinds.contains(words[place + 1]) ? place + 2 : place + 1
                return words[name].split(separator: ".").first.map(String.init)
            }
        }
    }

    private static func sources() throws -> [Source] {
        let folder = URL(filePath: #filePath).deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Sources")
        let modules = try FileManager.default.contentsOfDirectory(atPath: folder.path)
        return try modules.filter { !$0.hasPrefix(".") }.flatMap { module in
            let root = folder.appending(path: module).resolvingSymlinksInPath()
            let names = try FileManager.default.subpathsOfDirectory(atPath: root.path)
            return try names.filter { $0.hasSuffix(".swift") }.map { name in
                let text = try String(contentsOf: root.appending(path: name), encoding: .utf8)
                return Source(
                    module: module, path: "\(module)/\(name)",
                    lines: text.split(separator: "\n", omittingEmptySubsequences: false))
            }
        }
    }

    @Test func `each module imports only what the table allows`() throws {
        let sources = try Self.sources()
        #expect(sources.count > 50)
        for source in sources {
            let allowed = try #require(Self.table[source.module], "\(source.module) is not known")
            for name in source.imports where !Self.systemModules.contains(name) {
                #expect(allowed.contains(name), "\(source.path) imports \(name)")
            }
        }
    }

    @Test func `system calls stay in one module`() throws {
        for source in try Self.sources() where source.module != "Bytes" {
            #expect(
                Self.systemModules.isDisjoint(with: source.imports),
                "\(source.path) imports the C library")
        }
    }

    @Test func `no source file is longer than 400 lines`() throws {
        for source in try Self.sources() {
            #expect(
                source.lines.count <= Self.limitLines + 1,
                "\(source.path) has \(source.lines.count - 1) lines")
        }
    }
}
