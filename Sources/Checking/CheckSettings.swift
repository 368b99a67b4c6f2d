import Contract
import Diagnostics
import Scanner

/// What a check goes by beside the bytes.
package struct CheckSettings: Sendable {
    /// The most bytes that a file may have (Batch File Constraints: 100 MB).
    package var limitBytes = 100_000_000
    /// The most bytes that a record may have; a limit of ours.
    package var recordLimitBytes = 16 << 20
    /// The most columns that are checked by name; a limit of ours.
    package var columnLimit = 4_096
    /// What inputs are checked as; nil: as what their names and first bytes tell.
    package var format: FileFormat?
    /// How many objects and arrays may lie in each other; a limit of ours.
    package var nestingLimit = 64
    package var selection = RuleSelection()
    package var columns = ColumnWishes()
    /// What was agreed; nil: nothing is known of it.
    package var contract: Contract?
    package var kernel = ScanKernel.chosen
    /// How many threads read ahead in a large file; with 1 nobody does.
    package var threadCount = 1
    /// How many bytes a thread reads ahead at a time; tests make it small.
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
