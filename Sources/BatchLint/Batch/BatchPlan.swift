import Bytes
import Diagnostics
import Settings

/// The batch that a folder holds: which file is of which record type.
public struct BatchPlan: Sendable {
    /// One kind of file of the data source.
    public struct RecordType: Sendable, Hashable {
        /// Its API name.
        public let name: String
        /// The files of the folder that are of it, in the order of their paths: one where the batch
        /// is in order.
        public let files: [String]
    }

    /// The API name of the data source.
    public let dataSource: String
    /// nil where what was given is no batchDate (B803).
    public let batchDate: Timestamp?
    /// In the order of the settings.
    public let recordTypes: [RecordType]
    /// The extract files of the folder that are of no record type.
    public let unknownFiles: [String]
    /// The settings that describe the data source.
    public let settingsPath: String
    /// Where the state of the data source is kept, whether it is there or not.
    public let statePath: String

    /// A file that is checked.
    package struct Item: Sendable {
        package let path: Path
        package let place: BatchMembership.Place
    }

    /// What is checked, in the order of the paths.
    package let items: [Item]
    /// The files that the settings exclude.
    package let excluded: [(path: Path, exclusion: CheckResolver.Exclusion)]
    /// How many files of other kinds the folder holds.
    package let skipped: Int
    let facts: BatchFacts
    /// What is wrong with the batch as a whole, as findings in the settings.
    let findings: [Occurrence]
    let document: SettingsDocument
}

extension BatchPlan {
    /// What is to be checked.
    package struct Wish: Sendable {
        package var folder: Path
        /// nil: the only one that the settings have.
        package var dataSource: [UInt8]?
        /// nil, or `now`: the current time.
        package var batchDate: [UInt8]?
        package var now = Timestamp.now

        package init(folder: Path) { self.folder = folder }
    }
}

extension BatchPlan {
    /// The plan of a batch; no file is read for it but settings and state.
    package static func make(
        _ wish: Wish, _ resolver: CheckResolver
    ) throws(BatchFailure) -> BatchPlan {
        try BatchPlanner.plan(wish, resolver)
    }
}
