/// A data source that is to be there when the emulator starts.
package struct DataSourcePlan: Hashable, Sendable {
    /// A record type of it.
    package struct RecordType: Hashable, Sendable {
        package var name: String
        /// A sample file, or a contract in the form of a Table Schema; nil: the first load tells
        /// the columns.
        package var samplePath: String?
        /// The columns of the primary key; empty: the contract's, or none.
        package var primaryKey: [String] = []

        package init(name: String, samplePath: String? = nil, primaryKey: [String] = []) {
            self.name = name
            self.samplePath = samplePath
            self.primaryKey = primaryKey
        }
    }

    package var name: String
    package var recordTypes: [RecordType] = []
    /// The set time of day at which a batch is expected, in seconds from midnight in UTC; nil: the
    /// data source has no schedule.
    package var setTime: Int?

    package init(name: String, recordTypes: [RecordType] = [], setTime: Int? = nil) {
        self.name = name
        self.recordTypes = recordTypes
        self.setTime = setTime
    }

    /// The data sources of the settings at a path, with the contracts that they name.
    package static func all(settingsPath: String) throws(EmulatorError) -> [DataSourcePlan] {
        try SettingsFile.plans(path: settingsPath)
    }

    /// What makes no sense in it.
    func check() throws(EmulatorError) {
        guard Self.isName(name) else {
            throw .provisioning(words: "`\(name.shown)` cannot be a data source's name")
        }
        guard !recordTypes.isEmpty else {
            throw .provisioning(words: "data source \(name) has no record type")
        }
        for (index, type) in recordTypes.enumerated() {
            guard Self.isName(type.name) else {
                throw .provisioning(words: "`\(type.name.shown)` cannot be a record type's name")
            }
            guard !recordTypes[..<index].contains(where: { $0.name == type.name }) else {
                throw .provisioning(words: "record type \(type.name) is there twice in \(name)")
            }
        }
    }

    /// API names are handed out by Zuora, and seen with letters, digits, `_`, `-` and `.`.
    private static func isName(_ text: String) -> Bool {
        (1...128).contains(text.utf8.count)
            && text.unicodeScalars.allSatisfy {
                $0.isASCII && ($0.properties.isAlphabetic || ("0"..."9").contains($0))
                    || $0 == "_" || $0 == "-" || $0 == "."
            }
    }
}

extension String {
    /// The text with control characters made visible.
    var shown: String {
        let text = JSONText.quoted(self)
        return String(text.dropFirst().dropLast())
    }
}
