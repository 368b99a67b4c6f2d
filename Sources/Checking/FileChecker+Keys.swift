import Bytes
import Contract
import Diagnostics

extension FileChecker {
    /// How many keys are compared in one pass.
    private static let keysPerPass = 65_536

    /// Keeps what is still to be found out of the columns of a file, or wanted.
    mutating func keepColumns(
        of pass: borrowing CSVPass, _ file: CheckedFile
    ) throws(ReadError) {
        if let failure = pass.contract?.failure { throw failure }
        openKeys = pass.contract?.keyChecks ?? []
        guard sample != nil else { return }
        sample = pass.values.columns.enumerated().compactMap { column, survey in
            file.report.facts.columnName(column + 1).map {
                SampleColumn(name: $0, profile: survey.profile)
            }
        }
    }

    /// Whether keys of the file that was checked last may occur twice: `compareKeys` finds out.
    package var hasOpenKeys: Bool {
        openKeys.contains {
            switch $0.outcome {
            case .distinct: false
            case .candidates, .unknown: true
            }
        }
    }

    /// Reads the file that was checked last again, as often as it takes to know which of its keys
    /// occur twice, and gives what the check comes to with them.
    package mutating func compareKeys(
        _ file: CheckedFile, from reader: inout some RewindableReader & ~Copyable
    ) throws(ReadError) -> CheckedFile {
        guard hasOpenKeys, case .csv = file.plan else { return file }
        try gatherAgain(file, &reader)
        var result = KeyResult()
        var waiting = openKeys.map { _ in [UInt64]() }
        while true {
            var matchers: [KeyMatcher] = []
            var isDone = true
            for (key, check) in openKeys.enumerated() {
                var candidates = waiting[key]
                if case .candidates = check.outcome, candidates.count < Self.keysPerPass {
                    candidates += try check.set.nextCandidates(Self.keysPerPass - candidates.count)
                }
                isDone = isDone && candidates.isEmpty
                matchers.append(KeyMatcher(candidates))
            }
            guard !isDone else { break }
            let matched = try pass(.matching, file, &reader) { $0.matchers = matchers }
            waiting = matched.matchers.map { $0.postponed.sorted() }
            result.add(matched)
        }
        openKeys = []
        return settled(file, result)
    }

    /// Takes the hashes of keys that grew for long, and then no more.
    private mutating func gatherAgain(
        _ file: CheckedFile, _ reader: inout some RewindableReader & ~Copyable
    ) throws(ReadError) {
        let isUnknown = openKeys.contains {
            if case .unknown = $0.outcome { true } else { false }
        }
        guard isUnknown else { return }
        let checks = openKeys.map { check in
            if case .unknown = check.outcome { return KeyCheck(keepsAll: true) }
            // What is known of it is kept; what comes again goes nowhere.
            return KeyCheck(keepsAll: false)
        }
        let gathered = try pass(.collecting, file, &reader) { $0.keyChecks = checks }
        for (key, check) in gathered.keyChecks.enumerated() {
            if case .unknown = openKeys[key].outcome { openKeys[key] = check }
        }
    }

    /// Reads the file once more for its keys alone.
    private mutating func pass(
        _ purpose: ContractPass.Purpose, _ file: CheckedFile,
        _ reader: inout some RewindableReader & ~Copyable,
        _ prepare: (inout ContractPass) -> Void
    ) throws(ReadError) -> ContractPass {
        guard let contract = settings.contract, case .csv(let plan, let judges) = file.plan else {
            preconditionFailure("no contract, no keys")
        }
        reader.rewind()
        try readHead(&reader)
        var listing = file.listing(perGroup: 0)
        listing.wanted = [:]
        var pass = CSVPass(
            plan: plan, settings: settings, settledWidth: file.report.facts.expectedFields,
            judges: judges,
            collector: FindingCollector(kernel: settings.kernel, listing: listing))
        var keys = ContractPass(contract, purpose)
        prepare(&keys)
        pass.contract = keys
        pass.begin(InputView(bytes: window.bytes, startOffset: 0))
        try run(&pass, &reader) { _ in }
        guard let done = pass.contract else { preconditionFailure("the pass has a contract") }
        if let failure = done.failure { throw failure }
        return done
    }

    /// The check with what was found.
    private func settled(_ file: CheckedFile, _ result: KeyResult) -> CheckedFile {
        var facts = file.report.facts
        for group in result.groups { facts.log.add(group) }
        let found = result.found.sorted { $0.record < $1.record }
        for finding in found {
            facts.contract?.seen[finding.earlier.offset] = finding.passage
        }
        var settled = checked(
            file.report.path, facts, plan: file.plan, columns: file.report.columns)
        settled.keyFindings = found
        return settled
    }
}

/// What all passes over the keys came to.
private struct KeyResult {
    var found: [KeyFinding] = []
    private var byKey: [FindingGroup.Key: FindingGroup] = [:]

    var groups: [FindingGroup] { byKey.values.sorted { $0.key.field < $1.key.field } }

    mutating func add(_ pass: ContractPass) {
        found += pass.found.prefix(ContractPass.limitFound - found.count)
        for (key, group) in pass.groups {
            byKey[key, default: FindingGroup(key: key)].total += group.total
            byKey[key]?.samples += group.samples
        }
    }
}
