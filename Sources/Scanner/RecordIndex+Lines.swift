extension RecordIndex {
    /// Where there are more of them for so many bytes, it is quicker to count all lines.
    private static let bytesPerQuotedBlock = 512

    /// How many lines the records of the index are; nil where not all line ends in quotes are known, or
    /// are too many to be looked at one by one.
    ///
    /// `bytes` are those that were scanned, with what is there behind them. Each record ends with its own
    /// line end, so that only the blocks are counted that have others in quotes.
    package func lineCount(in bytes: Span<UInt8>, kernel: ScanKernel) -> Int? {
        guard recordCount > 0, !hasAddedRecords, !mayHaveMoreQuotedBlocks else { return nil }
        let end = indexedBytes
        guard quotedBlocks.count * Self.bytesPerQuotedBlock <= end else { return nil }
        var lines = recordCount
        var record = 0
        // Blocks of two scans may overlap.
        var counted = 0
        for index in quotedBlocks.indices {
            let start = max(Int(quotedBlocks[index]), counted)
            let stop = min(Int(quotedBlocks[index]) + 64, end)
            guard start < stop else { continue }
            record = recordIndex(at: start, from: record)
            let ended = stop == end ? recordCount : recordIndex(at: stop, from: record)
            let next = stop < bytes.count ? bytes[stop] : 0
            lines += LineEndCount.count(bytes.extracting(start..<stop), next: next, kernel: kernel)
            lines -= ended - record
            counted = stop
        }
        return lines
    }
}
