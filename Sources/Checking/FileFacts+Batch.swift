import Diagnostics
import Rules

extension FileFacts {
    /// Takes in what the file is to its batch, with the finding that this may be.
    mutating func take(_ membership: BatchMembership) {
        batch = membership.facts
        switch membership.place {
        case .first: return
        case .repeated(let index): add(RecordTypeRepeated.rule.id, .number(index))
        case .unknown: add(RecordTypeUnknown.rule.id, .none)
        }
    }

    private mutating func add(_ rule: RuleID, _ detail: Detail) {
        if log.count(rule, field: 0) { log.keep(.onFile(rule, detail)) }
    }
}
