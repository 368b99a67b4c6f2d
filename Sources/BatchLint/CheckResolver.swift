import Bytes
import Checking
import Contract
import Diagnostics
import Settings

/// Finds what the check of each file goes by: settings, the environment, flags, and the contract.
package final class CheckResolver {
    /// Why a file is not checked.
    package struct Exclusion: Sendable {
        /// As the settings write it.
        package let pattern: [UInt8]
        package let document: Path
        /// From 1.
        package let line: Int
    }

    package let finder: SettingsFinder
    private let environment: SettingsLayer?
    private let flags: SettingsLayer?
    private let appliesExclude: Bool
    /// By path.
    private var contracts: [Path: Contract] = [:]
    /// What holds for all files of the document of this path, where nothing in it is about some.
    private var shared: (document: Path?, settings: CheckSettings)?

    /// Throws where a variable of the environment is not in order.
    package init(
        _ finder: SettingsFinder, flags: SettingsLayer? = nil,
        appliesExclude: Bool = true
    ) throws(DocumentError) {
        self.finder = finder
        self.flags = flags
        self.appliesExclude = appliesExclude
        do throws(DocumentFault) {
            environment = try SettingsLayer.environment()
        } catch {
            throw .fault(error)
        }
    }

    /// All that is settled for what lies in a folder.
    package func stack(inFolder folder: Path) throws(DocumentError) -> SettingsStack {
        SettingsStack(
            document: try finder.settings(inFolder: folder), environment: environment, flags: flags)
    }

    /// What the check of a file goes by.
    ///
    /// `dataSource` is the one whose record types count; nil: all of them.
    package func settings(
        of file: Path, in dataSource: [UInt8]? = nil
    ) throws(DocumentError) -> CheckSettings {
        let stack = try stack(inFolder: file.folder)
        let document = stack.document
        if let shared, shared.document == document?.document.path { return shared.settings }
        let path = document.map { finder.path(of: file, in: $0) } ?? file
        let found: FileSettings
        do throws(DocumentFault) {
            found = try stack.fileSettings(of: path, in: dataSource)
        } catch {
            throw .fault(error)
        }
        let settings = try checkSettings(found)
        let isShared =
            document.map { $0.settings.overrides == nil && $0.settings.dataSources == nil } ?? true
        if isShared { shared = (document?.document.path, settings) }
        return settings
    }

    /// What a check goes by, with the contract.
    package func checkSettings(_ file: FileSettings) throws(DocumentError) -> CheckSettings {
        var settings = CheckSettings(file)
        if let path = file.contract { settings.contract = try contract(at: path) }
        return settings
    }

    private func contract(at path: Path) throws(DocumentError) -> Contract {
        if let known = contracts[path] { return known }
        let contract = try ContractReader.read(path: path) { path throws(ReadError) in
            try finder.document(at: path, limitBytes: Document.limitBytes)
        }
        contracts[path] = contract
        return contract
    }

    /// Why a file, or what a folder holds, is not checked; nil where it is.
    package func exclusion(
        of path: Path, isFolder: Bool = false
    ) throws(DocumentError) -> Exclusion? {
        guard appliesExclude,
            let document = try finder.settings(inFolder: path.folder),
            let patterns = document.settings.files?.exclude, !patterns.isEmpty
        else { return nil }
        let relative = finder.path(of: path, in: document)
        guard let index = patterns.firstIndex(where: { $0.matches(relative, isFolder: isFolder) })
        else { return nil }
        let way: SettingPath = ["files", "exclude"]
        let place = document.places[way.appending(index: index)]
        return Exclusion(
            pattern: patterns[index].text, document: document.document.path,
            line: document.document.position(of: place?.lowerBound ?? 0).line)
    }

    /// Whether the extension is one of extract files; not `json`, of which folders are full.
    package static func isExtract(_ path: Path) -> Bool {
        ["csv", "ndjson", "jsonl"].contains { path.hasExtension($0) }
    }

    /// Whether a file that nobody named is checked: folders are full of other files.
    package func isIncluded(_ path: Path) throws(DocumentError) -> Bool {
        let document = try finder.settings(inFolder: path.folder)
        guard let document, let patterns = document.settings.files?.include else {
            return Self.isExtract(path)
        }
        let relative = finder.path(of: path, in: document)
        return patterns.contains { $0.matches(relative) }
    }
}
