import Diagnostics

/// Turns the findings of a run into one output format.
package protocol Reporter {
    /// Called once for each file, before its diagnostics.
    mutating func begin(_ file: FileReport, to writer: inout ByteWriter)

    /// Called for each listed finding in the order (offset, catalog order, end).
    mutating func report(
        _ diagnostic: Diagnostic, of file: FileReport, to writer: inout ByteWriter)

    /// Called once for each file, behind its diagnostics.
    mutating func end(_ file: FileReport, to writer: inout ByteWriter)

    /// Called for each input that could not be checked; whatever was reported of it may be wrong.
    mutating func fail(_ input: UncheckedInput, to writer: inout ByteWriter)

    /// Called once at the end of the run.
    mutating func finish(_ summary: RunSummary, to writer: inout ByteWriter)
}

extension Reporter {
    package mutating func begin(_ file: FileReport, to writer: inout ByteWriter) {}

    package mutating func end(_ file: FileReport, to writer: inout ByteWriter) {}

    package mutating func fail(_ input: UncheckedInput, to writer: inout ByteWriter) {}
}
