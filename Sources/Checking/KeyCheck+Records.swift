import Bytes
import Contract
import Scanner

extension KeyCheck {
    /// Takes in the keys of the records of a batch, and gives those that have none.
    mutating func take(
        _ columns: [Int], _ valueRuns: borrowing ValueRuns, _ index: borrowing RecordIndex,
        _ bytes: Span<UInt8>
    ) throws(ReadError) -> [KeyBlank] {
        let first = columns[0]
        let others = columns.dropFirst()
        var blanks: [KeyBlank] = []
        for run in valueRuns.runs {
            for record in run.records {
                let content = index.content(ofColumn: first, ofRecord: record, in: bytes)
                let isBlank =
                    KeyWords.isBlank(content, of: bytes) || valueRuns.breaks(first, of: record)
                let blank =
                    isBlank
                    ? first : index.firstBlank(of: others, ofRecord: record, valueRuns, bytes)
                if let blank {
                    blanks.append(
                        KeyBlank(record: record, number: run.number(of: record), column: blank))
                    continue
                }
                begin()
                add(content, of: bytes)
                for column in others {
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
        of columns: ArraySlice<Int>, ofRecord record: Int, _ valueRuns: borrowing ValueRuns,
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
