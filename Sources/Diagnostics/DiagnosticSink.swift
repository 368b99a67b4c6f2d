/// Takes what a rule finds in the subject that it was given.
package protocol DiagnosticSink {
    /// Reports a breach of a rule.
    ///
    /// `range` counts bytes from the start of the subject under check.
    mutating func report(_ rule: Rule, at range: Range<Int>, _ detail: Detail)
}

extension DiagnosticSink {
    package mutating func report(_ rule: Rule, at range: Range<Int>) {
        report(rule, at: range, .none)
    }
}
