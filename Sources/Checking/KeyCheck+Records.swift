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
                begin()
                var blank: Int?
                for column in columns where blank == nil {
                    let content = index.content(ofColumn: column, ofRecord: record, in: bytes)
                    let isBlank = !add(content, of: bytes)
                    if isBlank || valueRuns.breaks(column, of: record) { blank = column }
                }
                if let blank {
                    blanks.append(
                        KeyBlank(record: record, number: run.number(of: record), column: blank))
                } else {
                    try end()
                }
            }
        }
        return blanks
    }
}

extension KeyWords {
    /// Takes the key of a record of a batch; nil, or the first column, from 0, without a part of it.
    mutating func take(
        _ columns: [Int], ofRecord record: Int, _ valueRuns: borrowing ValueRuns,
        _ index: borrowing RecordIndex, _ bytes: Span<UInt8>
    ) -> Int? {
        removeAll()
        for column in columns {
            let content = index.content(ofColumn: column, ofRecord: record, in: bytes)
            let isBlank = !add(folded: content, of: bytes)
            if isBlank || valueRuns.breaks(column, of: record) { return column }
        }
        return nil
    }
}
