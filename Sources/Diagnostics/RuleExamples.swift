/// The shortest file that breaks a rule, and one close to it that does not.
package struct RuleExamples: Sendable, Hashable {
    package let badName: [UInt8]
    package let bad: [UInt8]
    package let goodName: [UInt8]
    package let good: [UInt8]

    package init(badName: [UInt8], bad: [UInt8], goodName: [UInt8], good: [UInt8]) {
        self.badName = badName
        self.bad = bad
        self.goodName = goodName
        self.good = good
    }
}
