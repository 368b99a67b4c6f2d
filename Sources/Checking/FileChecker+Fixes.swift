import Bytes
import Diagnostics
import Scanner

extension FileChecker {
    /// Reads an input that was checked again, and hands on what has to be fixed in it, in stretches
    /// that follow one another.
    ///
    /// What `handOn` throws ends it.
    package mutating func list(
        _ file: CheckedFile, for fixes: FixListing,
        from reader: inout some ByteReader & ~Copyable,
        _ handOn: (FixStretch) throws(ResultError) -> Void
    ) throws(ResultError) {
        guard let plan = file.plan else { return }
        try ResultError.reading { () throws(ReadError) in try readHead(&reader) }
        let collector = FindingCollector(
            kernel: settings.kernel, listing: fixes.listing(of: file))
        switch plan {
        case .csv(let plan, let judges):
            var pass = CSVPass(
                plan: plan, settings: settings, settledWidth: file.report.facts.expectedFields,
                judges: judges, collector: collector)
            try list(&pass, &reader) { pass, isLast throws(ResultError) in
                try handOn(pass.takeFixes(isLast: isLast))
            }
        case .ndjson(let plan):
            var pass = NDJSONPass(plan: plan, settings: settings, collector: collector)
            try list(&pass, &reader) { pass, isLast throws(ResultError) in
                try handOn(pass.takeFixes(isLast: isLast))
            }
        }
    }
}

extension RecordPass where Self: ~Copyable {
    /// Takes out what was found in records that can be fixed; at the end all that is left.
    ///
    /// All that is found in records lies before the record that comes next, and a record that is
    /// held back is too short for its values to count.
    fileprivate mutating func takeFixes(isLast: Bool) -> FixStretch {
        let end = isLast ? position : fixedOffset
        collector.valueEdits.sort()
        var lineEnds: [FoundLineEnd] = []
        var values = ValueEdits()
        if isLast || collector.lineEnds.last.map({ $0.offset < end }) ?? true,
            collector.valueEdits.end <= end
        {
            swap(&lineEnds, &collector.lineEnds)
            swap(&values, &collector.valueEdits)
        } else {
            let count = collector.lineEnds.firstIndex { $0.offset >= end } ?? 0
            lineEnds = Array(collector.lineEnds.prefix(count))
            collector.lineEnds.removeFirst(count)
            values = collector.valueEdits.take(before: end)
        }
        return FixStretch(
            occurrences: collector.takePending(before: isLast ? .max : end), lineEnds: lineEnds,
            values: values, isBlocked: collector.isBlocked, end: end, isLast: isLast)
    }
}

extension CSVPass {
    /// Notes what changes in every record of a batch, whatever is found in it.
    mutating func noteRewrites(
        _ fixes: FixListing, _ view: borrowing InputView, _ batch: Batch
    ) {
        if fixes.rewritesLineEnds { noteLineEnds(view, batch) }
        if fixes.rewritesSeparators { noteSeparators(view, batch) }
    }

    /// Notes the ends of the records of a batch that are not LF.
    private mutating func noteLineEnds(_ view: borrowing InputView, _ batch: Batch) {
        let bytes = view.slice(batch.start..<batch.end)
        for number in 0..<index.recordCount {
            let record = index.record(number)
            let end = record.end
            if bytes[end] == CSVSyntax.carriageReturn {
                collector.lineEnds.append(FoundLineEnd(offset: batch.start + end, isPair: false))
            } else if end > record.start, bytes[end - 1] == CSVSyntax.carriageReturn {
                collector.lineEnds.append(FoundLineEnd(offset: batch.start + end - 1, isPair: true))
            }
        }
    }

    /// Notes the end of a record that ends before an absolute offset.
    mutating func noteLineEnd(before end: Int, _ view: borrowing InputView) {
        if view.byte(at: end - 1) == CSVSyntax.carriageReturn {
            collector.lineEnds.append(FoundLineEnd(offset: end - 1, isPair: false))
        } else if view.byte(at: end - 2) == CSVSyntax.carriageReturn {
            collector.lineEnds.append(FoundLineEnd(offset: end - 2, isPair: true))
        }
    }
}

extension Occurrence {
    /// A finding with all bytes that its fix may ask for, and without its line and column.
    static func toFix(
        _ rule: RuleID, at range: Range<Int>, record: Int, field: Int, _ detail: Detail,
        _ around: Excerpt.Surroundings, in view: borrowing InputView
    ) -> Occurrence {
        let region = Region(start: .unplaced(range.lowerBound), end: .unplaced(range.upperBound))
        return Occurrence(
            rule: rule, region: region, record: record, field: field, detail: detail,
            excerpt: Excerpt(toFix: rule, at: range, detail, around, in: view))
    }
}

extension Position {
    fileprivate static func unplaced(_ offset: Int) -> Position {
        Position(line: 0, column: 0, byteColumn: 0, utf16Column: 0, offset: offset)
    }
}
