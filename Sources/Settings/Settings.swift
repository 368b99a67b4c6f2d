import Bytes
import Diagnostics
import Values

/// What `batchlint.json`, the environment and flags settle; nil, or nothing, where they leave it
/// open.
///
/// `keys` is the one table that the reader, `config show` and the JSON Schema are made from.
package struct Settings: Sendable {
    /// What the check of a file goes by.
    package var file = FileSettings()
    package var overrides: [Override]?
    package var files: FileChoice?
    package var failOn: FailOn?
    package var report: ReportChoice?
    package var dataSources: [Named<DataSource>]?

    package init() {}
}

/// What the check of a file goes by.
package struct FileSettings: Sendable {
    package var format: FileFormat?
    /// Where the contract is.
    package var contract: Path?
    package var limits: Limits?
    package var rules: RuleSelection?
    package var columns: [Named<ColumnChoice>]?
    package var ndjson: NDJSONChoice?

    package init() {}
}

/// How much a file may hold.
package struct Limits: Sendable {
    package var maxSizeBytes: Int?
    package var maxRecordBytes: Int?
    package var maxColumns: Int?
    package var maxLevels: Int?

    package init() {}
}

/// What is settled for a column, or a member of NDJSON.
package struct ColumnChoice: Sendable {
    package var kind: Kind?
    package var ignore: [RuleSelection.Pattern]?

    package init() {}
}

/// What is settled for NDJSON alone.
package struct NDJSONChoice: Sendable {
    /// Whether names of members are held to the rules for column names.
    package var names: Bool?

    package init() {}
}

/// Settings for some of the files.
package struct Override: Sendable {
    /// Relative to the folder of the document.
    package var paths: [PathPattern]?
    package var file = FileSettings()

    package init() {}
}

/// Which files are checked.
package struct FileChoice: Sendable {
    /// The files in folders; nil: `*.csv`, `*.ndjson`, `*.jsonl`.
    package var include: [PathPattern]?
    package var exclude: [PathPattern]?

    package init() {}
}

/// How findings are reported.
package struct ReportChoice: Sendable {
    package var format: ReportFormat?
    package var maxPerGroup: Int?
    package var values: ShownValues?

    package init() {}
}

/// The record types that are loaded together.
package struct DataSource: Sendable {
    package var recordTypes: [Named<RecordType>]?
    package var schedule: DailyTime?

    package init() {}
}

/// One kind of file of a data source.
package struct RecordType: Sendable {
    /// The name of its file; nil: that of the record type, with `.csv`, `.ndjson` or `.jsonl`.
    package var file: PathPattern?
    package var format: FileFormat?
    package var contract: Path?

    package init() {}
}
