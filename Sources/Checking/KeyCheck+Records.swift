import Bytes
import Contract
import Scanner

extension KeyCheck {
    /// Takes in the keys of the records of a batch, and gives those that have none.
    mutating func take(
        _ columns: [Int], _ valueRuns: borrowing ValueRuns, _ index: borrowing RecordIndex,
        _ bytes: Span<UInt8>
    ) throws(ReadError) -> [KeyBlank] {
        var blanks: [KeyBlank] = []
        for run in valueRuns.runs {
            for record in run.records {
                if let blank = index.firstBlank(of: columns, ofRecord: record, valueRuns, bytes) {
                    blanks.append(
                        KeyBlank(record: record, number: run.number(of: record), column: blank))
                    continue
                }
                begin()
                for column in columns {
                    add(index.content(ofColumn: column, ofRecord: record, in: bytes), of: bytes)
                }
                try end()
            }
        }
        return blanks
    }
}

extension RecordIndex {
    /// The first of some columns, from 0, that is blank in a record or whose quotes are broken; nil
    /// where all have a value.
    func firstBlank(
        of columns: [Int], ofRecord record: Int, _ valueRuns: borrowing ValueRuns,
        _ bytes: Span<UInt8>
    ) -> Int? {
        for column in columns {
            let content = content(ofColumn: column, ofRecord: record, in: bytes)
            if KeyWords.isBlank(content, of: bytes) || valueRuns.breaks(column, of: record) {
                return column
            }
        }
        return nil
    }
}
