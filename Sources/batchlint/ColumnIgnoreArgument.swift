import ArgumentParser
import BatchLint
import Diagnostics

/// A column and the rules that are not reported there: `note:V514,E209`, or `note`.
struct ColumnIgnoreArgument: ExpressibleByArgument {
    let name: [UInt8]
    /// Empty where the column stands alone.
    let rules: [RuleSelection.Pattern]

    init?(argument: String) {
        let mark = argument.lastIndex(of: ":") ?? argument.endIndex
        guard mark > argument.startIndex else { return nil }
        name = Array(argument[..<mark].utf8)
        guard mark < argument.endIndex else {
            rules = []
            return
        }
        let words = argument[argument.index(after: mark)...].split(
            separator: ",", omittingEmptySubsequences: false)
        let patterns = words.map { RuleSelection.Pattern(naming: String($0)) }
        guard patterns.allSatisfy({ $0 != nil }) else { return nil }
        rules = patterns.compactMap(\.self)
    }
}
