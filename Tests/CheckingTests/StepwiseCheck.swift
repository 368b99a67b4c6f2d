import Bytes
import Diagnostics
import Rules

@testable import Checking

/// Feeds a pass from the first byte on in steps of a few bytes.
///
/// `FileChecker` has the head of a file in memory before the pass begins, so that small inputs
/// would never come in parts.
struct StepwiseCheck {
    private let bytes: [UInt8]
    private let settings: CheckSettings
    private let stepBytes: Int

    /// What a check comes to whose every step brings `stepBytes` more.
    static func outcome(
        of bytes: [UInt8], _ settings: CheckSettings, stepBytes: Int
    ) throws -> Outcome? {
        var checker = FileChecker(settings: settings)
        var reader = MemoryReader(bytes)
        let whole = try checker.check(&reader, path: Path("extract.csv"))
        guard let plan = whole.plan else { return nil }
        let check = StepwiseCheck(bytes: bytes, settings: settings, stepBytes: stepBytes)
        let collector = FindingCollector(kernel: settings.kernel)
        let file: CheckedFile
        switch plan {
        case .csv(let plan, _):
            var pass = CSVPass(plan: plan, settings: settings, collector: collector)
            file = try check.checked(&pass)
        case .ndjson(let plan):
            var pass = NDJSONPass(plan: plan, settings: settings, collector: collector)
            file = try check.checked(&pass)
        }
        return Outcome(file, listing: try check.listing(file))
    }

    /// The first pass.
    private func checked(_ pass: inout some RecordPass & ~Copyable) throws -> CheckedFile {
        pass.begin(InputView(bytes: endedBytes.span, startOffset: 0))
        var window = InputWindow(capacityBytes: bytes.count + 1)
        let missesLineEnd = try feed(&pass, &window) { _ in }
        let facts = pass.finish(
            InputView(bytes: window.bytes, startOffset: window.startOffset),
            missesLineEnd: missesLineEnd)
        return CheckedFile(report: report(facts), plan: pass.listingPlan)
    }

    private func report(_ facts: FileFacts) -> FileReport {
        let entries = facts.log.groups.filter { $0.total > 0 }.compactMap { group in
            Catalog.definition(of: group.key.rule).map {
                FileReport.Entry(
                    rule: $0.rule, severity: $0.severity(of: group, facts), group: group)
            }
        }
        return FileReport(
            path: Path("extract.csv"), facts: facts,
            entries: entries.sorted { order($0.group) < order($1.group) })
    }

    private func order(_ group: FindingGroup) -> (Int, RuleID, Int) {
        (group.samples.first?.range.lowerBound ?? .max, group.key.rule, group.key.field)
    }

    /// The second pass.
    private func listing(_ file: CheckedFile) throws -> [Occurrence] {
        guard let plan = file.plan, file.needsListing(perGroup: .max) else {
            return file.sampled(perGroup: .max)
        }
        let collector = FindingCollector(
            kernel: settings.kernel, listing: file.listing(perGroup: .max))
        switch plan {
        case .csv(let plan, let judges):
            var pass = CSVPass(
                plan: plan, settings: settings, settledWidth: file.report.facts.expectedFields,
                judges: judges, collector: collector)
            return try listed(&pass)
        case .ndjson(let plan):
            var pass = NDJSONPass(plan: plan, settings: settings, collector: collector)
            return try listed(&pass)
        }
    }

    private func listed(_ pass: inout some RecordPass & ~Copyable) throws -> [Occurrence] {
        pass.begin(InputView(bytes: endedBytes.span, startOffset: 0))
        var window = InputWindow(capacityBytes: bytes.count + 1)
        var listing: [Occurrence] = []
        _ = try feed(&pass, &window) { pass in
            listing += pass.collector.takePending(before: pass.settledOffset)
        }
        pass.finishListing()
        return listing + pass.collector.takePending(before: .max)
    }

    /// The bytes with a line end at their end, as a pass sees them.
    private var endedBytes: [UInt8] {
        bytes.last.map { $0 == 0x0A || $0 == 0x0D } ?? true ? bytes : bytes + [0x0A]
    }

    private func feed<Pass: RecordPass & ~Copyable>(
        _ pass: inout Pass, _ window: inout InputWindow, _ afterEach: (inout Pass) -> Void
    ) throws -> Bool {
        var reader = MemoryReader(bytes)
        try window.fill(max(stepBytes, pass.position), from: &reader)
        while true {
            let missesLineEnd = window.ensureFinalLineFeed()
            give(window, to: &pass, missesLineEnd: missesLineEnd)
            afterEach(&pass)
            guard !window.isAtEnd else { return missesLineEnd }
            window.discard(before: pass.neededFrom)
            try window.fill(stepBytes, from: &reader)
        }
    }

    private func give(
        _ window: borrowing InputWindow, to pass: inout some RecordPass & ~Copyable,
        missesLineEnd: Bool
    ) {
        let view = InputView(bytes: window.bytes, startOffset: window.startOffset)
        pass.consume(
            view, PassContext(isFinal: window.isAtEnd, missesLineEnd: missesLineEnd))
        if !window.isAtEnd { pass.collector.discard(before: pass.neededFrom, in: view) }
    }
}
