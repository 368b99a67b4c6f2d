/// How far the check of one input is.
package struct CheckProgress: Sendable, Hashable {
    /// The bytes that were checked.
    package let bytes: Int
    /// What was found in them, as far as that does not depend on the rest.
    package let findings: Int

    package init(bytes: Int, findings: Int) {
        self.bytes = bytes
        self.findings = findings
    }
}
