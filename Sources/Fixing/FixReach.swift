import Diagnostics

/// How far the fixes of one file go.
enum FixReach: Int {
    /// Those that keep what the data means.
    case safe
    /// The unsafe ones too that leave it as it is where fields and records end.
    case values
    /// All.
    case all

    /// What is tried where this leads nowhere; nil where nothing is less.
    var narrower: FixReach? { FixReach(rawValue: rawValue - 1) }

    /// Whether a fix of a rule may be applied.
    func allows(_ applicability: Fixability, of rule: RuleID) -> Bool {
        switch applicability {
        case .none: false
        case .safe: true
        case .unsafe: self == .all || (self == .values && rule.scope != UInt8(ascii: "C"))
        }
    }
}
