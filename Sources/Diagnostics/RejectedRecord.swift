import Bytes

/// A record that was set apart, since it has an error that nothing may mend.
package struct RejectedRecord: Sendable {
    /// The most findings that are told of one record.
    package static let limitFindings = 64

    /// Its number among the records that were set apart, from 1.
    package let number: Int
    /// Where it stands among them: byte offsets from 0, with its line end.
    package let range: Range<Int>
    package let source: Path
    /// The line, from 1, on which it begins in the source.
    package let line: Int
    /// Where it stood in the source: byte offsets from 0, with its line end.
    package let sourceRange: Range<Int>
    /// In the order of the record, and at most `limitFindings`. Their places are those in the
    /// result.
    package let findings: [Diagnostic]
    /// How many there are.
    package let totalFindings: Int

    package init(
        number: Int, range: Range<Int>, source: Path, line: Int, sourceRange: Range<Int>,
        findings: [Diagnostic], totalFindings: Int
    ) {
        self.number = number
        self.range = range
        self.source = source
        self.line = line
        self.sourceRange = sourceRange
        self.findings = findings
        self.totalFindings = totalFindings
    }
}
