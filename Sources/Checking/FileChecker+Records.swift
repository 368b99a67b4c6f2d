import Bytes
import Diagnostics

extension FileChecker {
    /// Reads an input that was checked again, and hands on where its records begin and the places of
    /// some groups of findings, in stretches that follow one another.
    ///
    /// What `handOn` throws ends it.
    package mutating func listRecords(
        _ file: CheckedFile, _ groups: Set<FindingGroup.Key>,
        from reader: inout some ByteReader & ~Copyable,
        _ handOn: (RecordStretch) throws(ResultError) -> Void
    ) throws(ResultError) {
        guard let plan = file.plan else { return }
        try ResultError.reading { () throws(ReadError) in try readHead(&reader) }
        var listing = file.listing(perGroup: .max, of: { groups.contains($0.group.key) })
        listing.notesRecords = true
        switch plan {
        case .csv(let plan, let judges):
            var pass = CSVPass(
                plan: plan, settings: settings, settledWidth: file.report.facts.expectedFields,
                judges: judges,
                collector: FindingCollector(kernel: settings.kernel, listing: listing))
            pass.contract?.found = file.keyFindings
            try list(&pass, &reader) { pass, isLast throws(ResultError) in
                try handOn(pass.takeRecords(isLast: isLast))
            }
        case .ndjson(let plan):
            for group in file.report.facts.log.groups where groups.contains(group.key) {
                guard group.key.rule.bytes.first == UInt8(ascii: "H") else { continue }
                listing.names[group.key.field] = group.samples.first
            }
            let collector = FindingCollector(kernel: settings.kernel, listing: listing)
            var pass = NDJSONPass(plan: plan, settings: settings, collector: collector)
            try list(&pass, &reader) { pass, isLast throws(ResultError) in
                try handOn(pass.takeRecords(isLast: isLast))
            }
        }
    }
}

extension RecordPass where Self: ~Copyable {
    /// Takes out what was found in settled records; at the end all that is left.
    fileprivate mutating func takeRecords(isLast: Bool) -> RecordStretch {
        let offset = isLast ? nil : settledOffset
        return RecordStretch(
            starts: collector.takeRecordStarts(before: offset ?? .max),
            occurrences: collector.takePending(before: offset ?? .max), end: offset ?? position,
            isLast: isLast)
    }
}
