import ArgumentParser
import BatchLint
import Diagnostics
import Rules

/// A column and the rules that are not reported there: `note:V514,E209`, or `note`.
struct ColumnIgnoreArgument: ExpressibleByArgument {
    let name: [UInt8]
    /// The rules on values where the column stands alone.
    let patterns: [RuleSelection.Pattern]

    init?(argument: String) {
        let mark = argument.lastIndex(of: ":") ?? argument.endIndex
        guard mark > argument.startIndex else { return nil }
        name = Array(argument[..<mark].utf8)
        guard mark < argument.endIndex else {
            patterns = [RuleSelection.Pattern(prefix: [UInt8(ascii: "V")])]
            return
        }
        let words = argument[argument.index(after: mark)...].split(
            separator: ",", omittingEmptySubsequences: false)
        let named = words.map { RuleSelection.Pattern(naming: Array($0.utf8)) }
        guard named.allSatisfy({ $0 != nil }) else { return nil }
        patterns = named.compactMap(\.self)
    }
}
