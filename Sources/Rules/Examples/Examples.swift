import Diagnostics

/// The shortest bad and good fixture of each rule, embedded.
package enum Examples {
    /// The examples of a rule; nil where only a large file breaks it.
    package static func of(_ rule: RuleID) -> RuleExamples? { byRule[rule] }

    static func text(_ text: StaticString) -> [UInt8] { text.bytes }

    /// The bytes that pairs of upper-case hexadecimal digits stand for.
    static func hexadecimal(_ digits: StaticString) -> [UInt8] {
        let halves = digits.bytes.map { $0 < 0x41 ? $0 - 0x30 : $0 - 0x37 }
        return stride(from: 0, to: halves.count, by: 2).map { halves[$0] << 4 | halves[$0 + 1] }
    }
}
