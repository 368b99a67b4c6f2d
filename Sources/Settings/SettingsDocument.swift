import Bytes

/// Settings that were read from a document, and where they stand there.
package struct SettingsDocument: Sendable {
    /// A record type that a file belongs to.
    package struct Membership: Sendable {
        package let dataSource: Named<DataSource>
        package let recordType: Named<RecordType>

        /// The way to the record type in its document.
        var way: SettingPath {
            let sources: SettingPath = ["data-sources"]
            return sources.appending(dataSource.name).appending(["record-types"])
                .appending(recordType.name)
        }
    }

    package let document: Document
    package let root: JSONNode
    package let settings: Settings
    /// Where the paths begin that its patterns are held against: absolute, without links.
    package let folder: Path

    /// Reads the text of settings.
    package init(_ document: Document, folder: Path) throws(DocumentFault) {
        self.document = document
        self.folder = folder
        root = try JSONTreeReader.read(document, isRelaxed: true)
        settings = try Settings.form.read(root, MemberReader(document))
    }

    /// Where each member and each element stands, in bytes from the start: a member's name with its
    /// quotes, or all of an element.
    package var places: [SettingPath: Range<Int>] {
        var places: [SettingPath: Range<Int>] = [:]
        // A list of what is still to be seen, since a document may be deep.
        var rest: [(path: SettingPath, node: JSONNode)] = [(SettingPath(), root)]
        while let (path, node) = rest.popLast() {
            for member in node.members ?? [] {
                let way = path.appending(member.name)
                places[way] = member.nameRange
                rest.append((way, member.value))
            }
            for (index, element) in (node.elements ?? []).enumerated() {
                let way = path.appending(index: index)
                places[way] = element.range
                rest.append((way, element))
            }
        }
        return places
    }

    /// The record types that a file of a name belongs to; of names and patterns that match, the
    /// names count.
    private func memberships(of name: [UInt8]) -> [Membership] {
        var found: [(membership: Membership, isLiteral: Bool)] = []
        for dataSource in settings.dataSources ?? [] {
            for recordType in dataSource.value.recordTypes ?? [] {
                guard let isLiteral = recordType.owns(name) else { continue }
                found.append(
                    (Membership(dataSource: dataSource, recordType: recordType), isLiteral))
            }
        }
        let hasLiteral = found.contains { $0.isLiteral }
        return found.filter { $0.isLiteral || !hasLiteral }.map(\.membership)
    }

    /// What it says of a file whose path begins at `folder`, from what weighs least to what weighs
    /// most: what holds for all files, the record type, the overrides.
    ///
    /// `dataSource` is the one whose record types count; nil: all of them.
    package func layers(
        of path: Path, in dataSource: [UInt8]? = nil
    ) throws(DocumentFault) -> [SettingsLayer] {
        var layers = [SettingsLayer(.document(self, SettingPath()), settings)]
        if let own = try membership(of: path, in: dataSource) {
            var settings = Settings()
            settings.file.format = own.recordType.value.format
            settings.file.contract = own.recordType.value.contract
            layers.append(SettingsLayer(.document(self, own.way), settings))
        }
        for (index, override) in (settings.overrides ?? []).enumerated()
        where (override.paths ?? []).contains(where: { $0.matches(path) }) {
            var settings = Settings()
            settings.file = override.file
            let overrides: SettingPath = ["overrides"]
            layers.append(
                SettingsLayer(.document(self, overrides.appending(index: index)), settings))
        }
        return layers
    }

    /// The record type that a file is of; two that say different things are
    /// a fault.
    private func membership(
        of path: Path, in dataSource: [UInt8]?
    ) throws(DocumentFault) -> Membership? {
        let memberships = memberships(of: Array(path.lastComponent)).filter {
            dataSource == nil || $0.dataSource.name == dataSource
        }
        guard let first = memberships.first?.recordType else { return nil }
        for other in memberships.dropFirst().map(\.recordType)
        where other.value.contract != first.value.contract
            || other.value.format != first.value.format
        {
            throw document.fault(
                other.place,
                """
                \(name: Array(path.lastComponent)) may be of the record type \(name: other.name) or \
                \(name: first.name), which differ
                """)
        }
        return memberships.first
    }
}

extension Named<RecordType> {
    /// Whether a file of the name is of the record type, and then whether by its very name; nil
    /// where it is not.
    package func owns(_ file: [UInt8]) -> Bool? {
        if let pattern = value.file {
            guard pattern.matches(Path(file)) else { return nil }
            return pattern.isLiteral
        }
        let path = Path(file)
        let isExtract = ["csv", "ndjson", "jsonl"].contains { path.hasExtension($0) }
        let stem = file.dropLast(path.lowercasedExtension.count + 1)
        return isExtract && stem.elementsEqual(name) ? true : nil
    }
}

extension FileSettings {
    package static let form = ObjectForm(what: "settings", keys: keys, empty: FileSettings())
}
