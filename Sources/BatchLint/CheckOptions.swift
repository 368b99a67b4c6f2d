import Checking
import Diagnostics

/// What a check goes by beside the bytes.
public struct CheckOptions: Sendable, Hashable {
    /// The most bytes that a file may have; from 1.
    public var limitBytes = 100_000_000
    /// The most bytes that a record may have; from 1.
    public var recordLimitBytes = 16 << 20
    /// The most columns that are checked by name; from 1.
    public var columnLimit = 4_096
    /// Which rules are reported, and how much their findings weigh, the last wish first in force.
    public var ruleWishes: [RuleWish] = []
    /// The most findings that a report lists of each rule on each column; nil: all of them.
    ///
    /// All are counted whatever it is. With more than 4, a file that has findings is read twice,
    /// and what is no regular file is kept in a temporary one.
    public var listedPerGroup: Int? = 4
    /// The lightest finding that makes the verdict `blocked`; nil: none does.
    public var blocksFrom: Severity? = .error

    /// The ordinary options: the limits of the page, and all rules as they are.
    public init() {}

    /// The settings of the check; throws where a wish names no rule.
    func settings() throws(CheckError) -> CheckSettings {
        var settings = CheckSettings()
        settings.limitBytes = limitBytes
        settings.recordLimitBytes = recordLimitBytes
        settings.columnLimit = columnLimit
        for wish in ruleWishes {
            let (stored, rules): (RuleSelection.Wish, String) =
                switch wish {
                case .select(let rules): (.select, rules)
                case .ignore(let rules): (.ignore, rules)
                case .weigh(let rules, let severity): (.severity(severity.stored), rules)
                }
            guard settings.selection.add(stored, naming: rules) else { throw .unknownRule(rules) }
        }
        return settings
    }
}
