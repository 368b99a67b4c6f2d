import Contract
import Diagnostics
import Scanner
import Settings

/// What a check goes by beside the bytes.
package struct CheckSettings: Sendable {
    /// The most bytes that a file may have (Batch File Constraints: 100 MB).
    package var limitBytes = Limits.standardSizeBytes
    /// The most bytes that a record may have; a limit of ours.
    package var recordLimitBytes = Limits.standardRecordBytes
    /// The most columns that are checked by name; a limit of ours.
    package var columnLimit = Limits.standardColumns
    /// What inputs are checked as; nil: as what their names and first bytes tell.
    package var format: FileFormat?
    /// How many objects and arrays may lie in each other; a limit of ours.
    package var nestingLimit = Limits.standardLevels
    /// Whether names of members are held to the rules for column names.
    package var checksMemberNames = true
    package var selection = RuleSelection()
    package var columns = ColumnWishes()
    /// What was agreed; nil: nothing is known of it.
    package var contract: Contract?
    /// What the file is to the batch that it is checked with; nil where it is with none.
    package var membership: BatchMembership?
    package var kernel = ScanKernel.chosen
    /// How many threads read ahead in a large input; with 1 nobody does.
    package var threadCount = 1
    /// How many bytes a thread reads ahead at a time, of a stream less; tests make it small.
    package var segmentBytes = 2 << 20
    /// How many bytes are read at a time; tests make it small.
    package var chunkBytes = 256 << 10
    /// Records of more bytes than this are not kept whole; tests make it small.
    package var longRecordBytes = 1 << 20

    /// Whether findings count that another one explains; else they are withheld.
    package var showsCascade = false
    /// Whether a report shows what the columns hold.
    package var inspectsColumns = false

    package init() {}
}

extension CheckSettings {
    /// What a check goes by where this is settled; the contract is yet to be read.
    package init(_ file: FileSettings) {
        self.init()
        if let limits = file.limits {
            limitBytes = limits.maxSizeBytes ?? limitBytes
            recordLimitBytes = limits.maxRecordBytes ?? recordLimitBytes
            columnLimit = limits.maxColumns ?? columnLimit
            nestingLimit = limits.maxLevels ?? nestingLimit
        }
        format = file.format
        checksMemberNames = file.ndjson?.names ?? checksMemberNames
        selection = file.rules ?? selection
        for column in file.columns ?? [] {
            if let kind = column.value.kind { columns.fix(column.name, as: kind) }
            if let rules = column.value.ignore { columns.ignore(column.name, rules) }
        }
    }
}
