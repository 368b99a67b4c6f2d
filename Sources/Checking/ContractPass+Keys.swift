import Bytes
import Contract
import Diagnostics
import Rules

extension ContractPass {
    /// So many keys are remembered so that a second pass can list them; all are counted.
    static let limitFound = 16_384

    /// The pattern of a column takes too long.
    mutating func fail(_ check: ConstraintCheck) {
        failure = .patternTooSlow(path: contract.path, column: check.field.name)
    }

    /// Takes in the key of a record that has all its parts.
    mutating func gather(_ key: Int, _ parts: [[UInt8]]) {
        keyChecks[key].begin()
        for part in parts { keyChecks[key].add(part.span.indices, of: part.span) }
        do throws(ReadError) {
            try keyChecks[key].end()
        } catch {
            failure = error
        }
    }

    /// What the keys of the file came to, of which there are no more.
    mutating func finishKeys() throws(ReadError) -> [KeyCheck.Outcome] {
        if let failure { throw failure }
        var outcomes: [KeyCheck.Outcome] = []
        for key in keyChecks.indices { outcomes.append(try keyChecks[key].finish()) }
        return outcomes
    }

    /// What the answer on a key says of a record; nil where it is in order.
    ///
    /// `field` is what the finding is on; nil: the first column of the key.
    func finding(
        _ key: Int, _ answer: KeyMatcher.Answer, record: Int, field: Int? = nil
    ) -> KeyFinding? {
        let isPrimary = keys[key].isPrimary
        let field = field ?? keys[key].field
        switch answer {
        case .new: return nil
        case .same(let earlier):
            return KeyFinding(
                record: record,
                rule: isPrimary ? PrimaryKeyDuplicate.rule.id : ConstraintBroken.rule.id,
                field: field, earlier: earlier.place, earlierText: earlier.text)
        case .similar(let earlier):
            guard isPrimary else { return nil }
            return KeyFinding(
                record: record, rule: PrimaryKeySimilar.rule.id, field: field,
                earlier: earlier.place, earlierText: earlier.text)
        }
    }

    /// Counts a finding; true asks to `keep` its place.
    mutating func count(_ finding: KeyFinding) -> Bool {
        let key = FindingGroup.Key(rule: finding.rule, field: finding.field)
        groups[key, default: FindingGroup(key: key)].total += 1
        if found.count < Self.limitFound { found.append(finding) }
        return groups[key]?.samples.count ?? 0 < FindingLog.placesPerGroup
    }

    /// Keeps the place of the finding that was counted last.
    mutating func keep(_ occurrence: Occurrence) {
        let key = FindingGroup.Key(rule: occurrence.rule, field: occurrence.field)
        groups[key]?.samples.append(occurrence)
    }
}
