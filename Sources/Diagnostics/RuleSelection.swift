/// Which rules are reported, and how much their findings weigh.
package struct RuleSelection: Sendable {
    /// One wish of the user, in the order given; the last that names a rule wins.
    package enum Wish: Sendable, Hashable {
        case select
        case ignore
        case severity(Severity)
    }

    /// A rule's id, or the first characters of several.
    package struct Pattern: Sendable, Hashable {
        package let prefix: [UInt8]

        package init(prefix: [UInt8]) { self.prefix = prefix }

        package func matches(_ rule: RuleID) -> Bool { rule.bytes.starts(with: prefix) }
    }

    package private(set) var wishes: [(pattern: Pattern, wish: Wish)] = []

    package init() {}

    package mutating func add(_ wish: Wish, _ pattern: Pattern) {
        wishes.append((pattern, wish))
    }

    /// These wishes, and then those of another selection: where it has a `select`, what these
    /// select does not count.
    package func followed(by later: RuleSelection) -> RuleSelection {
        let isAnew = later.wishes.contains { $0.wish == .select }
        var selection = RuleSelection()
        selection.wishes = wishes.filter { !isAnew || $0.wish != .select } + later.wishes
        return selection
    }

    /// Whether findings of the rule are reported and counted.
    ///
    /// Without a `select` every rule is; with one, only those that some `select` names.
    package func includes(_ rule: RuleID) -> Bool {
        var isIncluded = !wishes.contains { $0.wish == .select }
        for (pattern, wish) in wishes where pattern.matches(rule) {
            switch wish {
            case .select: isIncluded = true
            case .ignore: isIncluded = false
            case .severity: break
            }
        }
        return isIncluded
    }

    /// How much a finding weighs, given what the rule itself says.
    package func severity(of rule: RuleID, stated: Severity) -> Severity {
        var severity = stated
        for (pattern, wish) in wishes where pattern.matches(rule) {
            if case .severity(let wished) = wish { severity = wished }
        }
        return severity
    }
}
