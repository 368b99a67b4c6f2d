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
            if columns.count == 1, takesTrimmed {
                try take(columns[0], of: run, valueRuns, index, bytes, &blanks)
            } else {
                try take(columns, of: run, valueRuns, index, bytes, &blanks)
            }
        }
        return blanks
    }

    /// Takes in keys of one column.
    private mutating func take(
        _ column: Int, of run: ValueRun, _ valueRuns: borrowing ValueRuns,
        _ index: borrowing RecordIndex, _ bytes: Span<UInt8>, _ blanks: inout [KeyBlank]
    ) throws(ReadError) {
        var parts: [Range<Int>] = []
        parts.reserveCapacity(run.records.count)
        for record in run.records {
            let content = index.content(ofColumn: column, ofRecord: record, in: bytes)
            let part = KeyWords.trimmed(content, of: bytes)
            if part.isEmpty || valueRuns.breaks(column, of: record) {
                blanks.append(
                    KeyBlank(record: record, number: run.number(of: record), column: column))
            } else {
                parts.append(part)
            }
        }
        try take(trimmed: parts, of: bytes)
    }

    /// Takes in keys of several columns.
    private mutating func take(
        _ columns: [Int], of run: ValueRun, _ valueRuns: borrowing ValueRuns,
        _ index: borrowing RecordIndex, _ bytes: Span<UInt8>, _ blanks: inout [KeyBlank]
    ) throws(ReadError) {
        for record in run.records {
            let blank = index.firstBlank(of: columns[...], ofRecord: record, valueRuns, bytes)
            if let blank {
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
