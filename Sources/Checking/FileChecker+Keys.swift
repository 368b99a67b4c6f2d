import Bytes
import Contract
import Diagnostics

extension FileChecker {
    /// How many keys are compared in one pass.
    private static let keysPerPass = 65_536
    /// Keys of which more are the same or almost are a crowd, of which no list is kept.
    private static let crowdKeys = 1_024

    /// Whether keys of the file that was checked last may occur twice: `compareKeys` finds out.
    package var hasOpenKeys: Bool {
        openKeys.contains {
            switch $0 {
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
        guard hasOpenKeys, file.plan != nil else { return file }
        try gatherAgain(file, &reader)
        var result = KeyResult()
        let crowds = try compareCandidates(file, &reader, &result)
        if !crowds.allSatisfy(\.isEmpty) { try compare(crowds, file, &reader, &result) }
        openKeys = []
        return settled(file, result)
    }

    /// Compares the keys that may occur twice, and gives those of which there are very many.
    private mutating func compareCandidates(
        _ file: CheckedFile, _ reader: inout some RewindableReader & ~Copyable,
        _ result: inout KeyResult
    ) throws(ReadError) -> [Set<UInt64>] {
        var crowds = openKeys.map { _ in Set<UInt64>() }
        var waiting = openKeys.map { _ in [UInt64]() }
        while true {
            var matchers: [KeyMatcher] = []
            var isDone = true
            for (key, outcome) in openKeys.enumerated() {
                var candidates = waiting[key]
                if case .candidates(let set) = outcome, candidates.count < Self.keysPerPass {
                    let wanted = Self.keysPerPass - candidates.count
                    for next in try set.nextCandidates(wanted) {
                        if next.count > Self.crowdKeys {
                            crowds[key].insert(next.kept)
                        } else {
                            candidates.append(next.kept)
                        }
                    }
                    try set.releaseMemory()
                    isDone = isDone && set.isThrough
                }
                isDone = isDone && candidates.isEmpty
                matchers.append(KeyMatcher(candidates))
            }
            guard !isDone else { return crowds }
            let matched = try pass(.matching, file, &reader) { $0.matchers = matchers }
            waiting = matched.matchers.map { $0.postponed.sorted() }
            result.add(matched)
        }
    }

    /// Compares keys of which very many are almost the same: some buckets of their exact hashes in
    /// each pass.
    private mutating func compare(
        _ crowds: [Set<UInt64>], _ file: CheckedFile,
        _ reader: inout some RewindableReader & ~Copyable, _ result: inout KeyResult
    ) throws(ReadError) {
        let checks = crowds.map {
            KeyCheck(crowds: $0, set: KeySet(limitEntries: KeySet.limitEntries / crowds.count))
        }
        let outcomes = try collect(checks, file, &reader)
        var waiting = crowds.map { _ in [UInt64]() }
        while true {
            var matchers: [KeyMatcher] = []
            var isDone = true
            for (key, outcome) in outcomes.enumerated() {
                var candidates = waiting[key]
                var buckets = 0..<0
                if case .candidates(let set) = outcome {
                    let start = set.nextBucket
                    if candidates.isEmpty {
                        candidates = try set.nextCandidates(Self.keysPerPass).map(\.kept)
                        try set.releaseMemory()
                    }
                    buckets = start..<set.nextBucket
                }
                isDone = isDone && buckets.isEmpty && candidates.isEmpty
                matchers.append(
                    KeyMatcher(crowds: crowds[key], buckets: buckets, candidates: candidates))
            }
            guard !isDone else { return }
            let matched = try pass(.matching, file, &reader) { $0.matchers = matchers }
            waiting = matched.matchers.map { $0.postponed.sorted() }
            result.add(matched)
        }
    }

    /// Takes the hashes of keys that grew for long, and then no more.
    private mutating func gatherAgain(
        _ file: CheckedFile, _ reader: inout some RewindableReader & ~Copyable
    ) throws(ReadError) {
        let isUnknown = openKeys.map { if case .unknown = $0 { true } else { false } }
        guard isUnknown.contains(true) else { return }
        let limit = KeySet.limitEntries / openKeys.count
        let checks = isUnknown.map {
            $0 ? KeyCheck(keepsAll: true, set: KeySet(limitEntries: limit)) : KeyCheck.idle
        }
        let outcomes = try collect(checks, file, &reader)
        for key in openKeys.indices where isUnknown[key] { openKeys[key] = outcomes[key] }
    }

    private mutating func collect(
        _ checks: [KeyCheck], _ file: CheckedFile,
        _ reader: inout some RewindableReader & ~Copyable
    ) throws(ReadError) -> [KeyCheck.Outcome] {
        var gathered = try pass(.collecting, file, &reader) { $0.keyChecks = checks }
        return try gathered.finishKeys()
    }

    /// Reads the file once more for its keys alone.
    private mutating func pass(
        _ purpose: ContractPass.Purpose, _ file: CheckedFile,
        _ reader: inout some RewindableReader & ~Copyable,
        _ prepare: (inout ContractPass) -> Void
    ) throws(ReadError) -> ContractPass {
        guard let contract = settings.contract, let plan = file.plan else {
            preconditionFailure("no contract, no keys")
        }
        reader.rewind()
        try readHead(&reader)
        var listing = file.listing(perGroup: 0)
        listing.wanted = [:]
        let collector = FindingCollector(kernel: settings.kernel, listing: listing)
        let done: ContractPass?
        switch plan {
        case .csv(let plan, let judges):
            var pass = CSVPass(
                plan: plan, settings: settings, settledWidth: file.report.facts.expectedFields,
                judges: judges, collector: collector)
            var keys = ContractPass(contract, purpose)
            prepare(&keys)
            pass.contract = keys
            try runForKeys(&pass, &reader)
            done = pass.contract
        case .ndjson(let plan):
            var pass = NDJSONPass(plan: plan, settings: settings, collector: collector)
            var keys = MemberContract(contract, purpose)
            prepare(&keys.pass)
            pass.contract = keys
            try runForKeys(&pass, &reader)
            done = pass.contract?.pass
        }
        guard let done else { preconditionFailure("the pass has a contract") }
        if let failure = done.failure { throw failure }
        return done
    }

    private mutating func runForKeys(
        _ pass: inout some RecordPass & ~Copyable, _ reader: inout some RewindableReader & ~Copyable
    ) throws(ReadError) {
        pass.begin(InputView(bytes: window.bytes, startOffset: 0))
        try run(&pass, &reader) { _ in }
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
