import Bytes
import Contract
import Diagnostics
import Rules
import Scanner
import TextEncoding

/// Checks one input after the other, with memory that is taken once.
package struct FileChecker: ~Copyable {
    /// May change between two inputs.
    package var settings: CheckSettings
    var window: InputWindow
    /// The last line end in the window is not in the input.
    var missesLineEnd = false
    /// What is still to be found out of the keys of the file that was checked last.
    var openKeys: [KeyCheck.Outcome] = []
    /// The columns of the file that was checked last, where somebody wants a sample of them.
    var sample: [SampleColumn]?

    package init(settings: CheckSettings) {
        self.settings = settings
        window = InputWindow(
            capacityBytes: max(
                CSVPlan.headBytes,
                settings.longRecordBytes + Lookahead.limitBytes + settings.chunkBytes))
    }

    /// Reads an input to its end and tells what is wrong with it.
    ///
    /// `observe` is called after each stretch of bytes.
    package mutating func check(
        _ reader: inout some ByteReader & ~Copyable, path: Path,
        observe: (CheckProgress) -> Void = { _ in }
    ) throws(ReadError) -> CheckedFile {
        var inspection = settings.inspectsColumns ? Inspection(line: nil) : nil
        return try check(&reader, path: path, observe: observe, inspecting: &inspection)
    }

    /// Reads an input to its end and tells what its columns hold, and what stands on a line (from 1)
    /// that was asked for.
    package mutating func inspect(
        _ reader: inout some ByteReader & ~Copyable, path: Path, line: Int? = nil
    ) throws(ReadError) -> InspectedFile {
        var inspection: Inspection? = Inspection(line: line)
        let file = try check(&reader, path: path, observe: { _ in }, inspecting: &inspection)
        return InspectedFile(facts: file.report.facts, inspection)
    }

    /// Checks an input; `inspection` is filled in where it is not nil.
    private mutating func check(
        _ reader: inout some ByteReader & ~Copyable, path: Path,
        observe: (CheckProgress) -> Void, inspecting inspection: inout Inspection?
    ) throws(ReadError) -> CheckedFile {
        openKeys = []
        try readHead(&reader)
        let format = FileFormat.of(path, head: window.bytes, wished: settings.format)
        var collector = FindingCollector(kernel: settings.kernel)
        if reportWhatIsNoExtract(checkedAs: format, into: &collector) {
            var facts = FileFacts()
            facts.format = format
            facts.sizeBytes = window.endOffset - (missesLineEnd ? 1 : 0)
            facts.limitBytes = settings.limitBytes
            facts.log = collector.log
            return checked(path, facts, plan: nil)
        }
        switch format {
        case .csv:
            var pass = CSVPass(plan: csvPlan, settings: settings, collector: collector)
            let file = try check(&pass, &reader, path, observe, &inspection)
            openKeys = try pass.contract?.finishKeys() ?? []
            if sample != nil { sample = pass.sampleColumns(file.report.facts) }
            return file
        case .ndjson:
            var pass = NDJSONPass(plan: ndjsonPlan, settings: settings, collector: collector)
            let file = try check(&pass, &reader, path, observe, &inspection)
            openKeys = try pass.contract?.pass.finishKeys() ?? []
            if sample != nil { sample = pass.sampleColumns(file.report.facts) }
            return file
        }
    }

    private mutating func check(
        _ pass: inout some RecordPass & ~Copyable, _ reader: inout some ByteReader & ~Copyable,
        _ path: Path, _ observe: (CheckProgress) -> Void, _ inspection: inout Inspection?
    ) throws(ReadError) -> CheckedFile {
        pass.lineWatch = inspection?.line.map { LineWatch(line: $0) }
        pass.begin(InputView(bytes: window.bytes, startOffset: 0))
        try run(&pass, &reader) { pass in
            observe(
                CheckProgress(bytes: pass.position, findings: pass.collector.log.totalFindings))
        }
        let view = InputView(bytes: window.bytes, startOffset: window.startOffset)
        let facts = pass.finish(view, missesLineEnd: missesLineEnd)
        inspection?.take(from: &pass, view, facts)
        return checked(
            path, facts, plan: pass.listingPlan, columns: inspection?.columns ?? [])
    }

    private var csvPlan: CSVPlan {
        CSVPlan.make(InputView(bytes: window.bytes, startOffset: 0), isFinal: window.isAtEnd)
    }

    private var ndjsonPlan: NDJSONPlan { NDJSONPlan(head: window.bytes) }

    /// Reads an input that was checked again, and hands on the places of its findings in the order
    /// of the file, at most `perGroup` of each group.
    package mutating func list(
        _ file: CheckedFile, from reader: inout some ByteReader & ~Copyable, perGroup: Int,
        _ handOn: (Occurrence) -> Void
    ) throws(ReadError) {
        guard let plan = file.plan, file.needsListing(perGroup: perGroup) else {
            return file.sampled(perGroup: perGroup).forEach(handOn)
        }
        try readHead(&reader)
        let collector = FindingCollector(
            kernel: settings.kernel, listing: file.listing(perGroup: perGroup))
        switch plan {
        case .csv(let plan, let judges):
            var pass = CSVPass(
                plan: plan, settings: settings, settledWidth: file.report.facts.expectedFields,
                judges: judges, collector: collector)
            pass.contract?.found = file.keyFindings
            try list(&pass, &reader, handOn)
        case .ndjson(let plan):
            var pass = NDJSONPass(plan: plan, settings: settings, collector: collector)
            pass.contract?.pass.found = file.keyFindings
            try list(&pass, &reader, handOn)
        }
    }

    private mutating func list(
        _ pass: inout some RecordPass & ~Copyable, _ reader: inout some ByteReader & ~Copyable,
        _ handOn: (Occurrence) -> Void
    ) throws(ReadError) {
        pass.begin(InputView(bytes: window.bytes, startOffset: 0))
        try run(&pass, &reader) { pass in
            for occurrence in pass.collector.takePending(before: pass.settledOffset) {
                handOn(occurrence)
            }
        }
        pass.finishListing()
        for occurrence in pass.collector.takePending(before: .max) { handOn(occurrence) }
    }

    mutating func readHead(
        _ reader: inout some ByteReader & ~Copyable
    ) throws(ReadError) {
        window.reset()
        try window.fill(CSVPlan.headBytes, from: &reader)
        missesLineEnd = window.ensureFinalLineFeed()
    }

    /// Looks at the first bytes for what is no extract at all; true stops the check there.
    private func reportWhatIsNoExtract(
        checkedAs expected: FileFormat, into collector: inout FindingCollector
    ) -> Bool {
        let head = window.bytes
        let isBlank = head.trimmedASCIIWhitespace.isEmpty
        if isBlank, window.isAtEnd {
            collector.reportOnFile(FileEmpty.rule.id)
        } else if let signature = NotATextFile.check(head) {
            collector.reportOnFile(NotATextFile.rule.id, .number(signature.rawValue))
        } else if let encoding = WideEncoding.detect(head) {
            collector.reportOnFile(NotUTF8.rule.id, .number(Int(encoding.rawValue)))
        } else if let kind = NotAnExtract.check(head) {
            collector.reportOnFile(NotAnExtract.rule.id, .number(kind.rawValue))
        } else if let format = FormatMismatch.check(head, expected: expected) {
            collector.reportOnFile(FormatMismatch.rule.id, .number(format == .csv ? 0 : 1))
        } else {
            return false
        }
        return true
    }

    func checked(
        _ path: Path, _ facts: FileFacts, plan: ListingPlan?, columns: [ColumnInspection] = []
    ) -> CheckedFile {
        var facts = facts
        if let membership = settings.membership, facts.batch == nil { facts.take(membership) }
        let entries = facts.log.groups.compactMap { group -> FileReport.Entry? in
            guard group.total > 0, settings.selection.includes(group.key.rule),
                settings.columns.includes(
                    group.key.rule, inColumn: facts.columnName(group.key.field)),
                let definition = Catalog.definition(of: group.key.rule)
            else { return nil }
            let severity = settings.selection.severity(
                of: group.key.rule, stated: definition.severity(of: group, facts))
            return FileReport.Entry(rule: definition.rule, severity: severity, group: group)
        }
        let ordered = entries.sorted { $0.order < $1.order }
        return CheckedFile(
            report: FileReport(path: path, facts: facts, entries: ordered, columns: columns),
            plan: plan)
    }
}

extension FileReport.Entry {
    /// By first place, then in catalog order, then by field.
    fileprivate var order: (Int, RuleID, Int) {
        (group.samples.first?.range.lowerBound ?? .max, rule.id, group.key.field)
    }
}
