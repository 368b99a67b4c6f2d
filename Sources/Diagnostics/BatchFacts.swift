import Bytes

/// What is known of a batch; messages cite it.
package struct BatchFacts: Sendable {
    /// One kind of file of the data source.
    package struct RecordType: Sendable {
        package let name: [UInt8]
        /// The name of its file, or a pattern of names.
        package let file: [UInt8]
        /// The first file of the folder that is of it; nil where none is.
        package let first: [UInt8]?
        /// Where none is: a file of the folder that has almost such a name.
        package let near: [UInt8]?

        package init(name: [UInt8], file: [UInt8], first: [UInt8]?, near: [UInt8]?) {
            self.name = name
            self.file = file
            self.first = first
            self.near = near
        }
    }

    /// A batch that was uploaded before.
    package struct Earlier: Sendable {
        package let state: Path
        /// Of its batchDate in the state, from 1.
        package let line: Int
        package let completedAt: [UInt8]

        package init(state: Path, line: Int, completedAt: [UInt8]) {
            self.state = state
            self.line = line
            self.completedAt = completedAt
        }
    }

    package let folder: Path
    package let settings: Path
    package let dataSource: [UInt8]
    package let recordTypes: [RecordType]
    /// As the API takes it, or as it was given where it is no batchDate.
    package let batchDate: [UInt8]
    /// When the data source is loaded each day, as the settings have it; empty where they do not.
    package let schedule: [UInt8]
    /// The batch that was completed under the batchDate; nil where none was.
    package let earlier: Earlier?

    package init(
        folder: Path, settings: Path, dataSource: [UInt8], recordTypes: [RecordType],
        batchDate: [UInt8], schedule: [UInt8], earlier: Earlier?
    ) {
        self.folder = folder
        self.settings = settings
        self.dataSource = dataSource
        self.recordTypes = recordTypes
        self.batchDate = batchDate
        self.schedule = schedule
        self.earlier = earlier
    }
}
