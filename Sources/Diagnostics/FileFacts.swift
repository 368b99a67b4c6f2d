import Bytes
import TextEncoding

/// What is known of a file once all of it was read; messages cite it.
package struct FileFacts: Sendable {
    package var format: FileFormat = .csv
    /// False for the settings in which a batch is described: findings on the batch stand there.
    package var isExtract = true
    /// The bytes of the file.
    package var sizeBytes = 0
    /// The most bytes that a file may have.
    package var limitBytes = 100_000_000
    /// Without the header.
    package var records = 0
    /// How many records end before `limitBytes`.
    package var recordsWithinLimit = 0
    /// The byte that separates the fields.
    package var separator = UInt8(ascii: ",")
    /// The column names as they stand in the header, without quotes; at most 64 bytes of each.
    package var columnNames: [[UInt8]] = []
    /// The header as it stands in the file; nil where there is none.
    package var header: HeaderText?
    /// Findings that only the end of the file tells: blank lines that end it, lines of totals.
    package var closing: [Occurrence] = []
    /// What the values of each column are; empty where they were not looked at.
    package var columns: [ColumnFacts] = []
    /// How many fields the header has; 0 where there is no header.
    package var headerFields = 0
    /// How many fields a record should have.
    package var expectedFields = 0
    package var lineEndings = LineEndings()
    /// Absolute offset of the blank lines that end the file; past its end where there are none.
    package var trailingBlanks = Int.max
    /// What ill-formed bytes were probably written in.
    package var likelyEncoding: LikelyEncoding?
    /// What was agreed; nil where the check went by no contract.
    package var contract: ContractFacts?
    /// The batch that it was checked with; nil where it was none.
    package var batch: BatchFacts?
    /// All groups with their totals.
    package var log = FindingLog()

    package init() {}

    /// The name of a column, from 1; nil where the header has none.
    package func columnName(_ field: Int) -> [UInt8]? {
        columnNames.indices.contains(field - 1) ? columnNames[field - 1] : nil
    }
}
