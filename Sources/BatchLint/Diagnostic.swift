import Diagnostics

/// One finding.
public struct Diagnostic: Sendable, Hashable {
    /// The field that a finding is on.
    public struct Field: Sendable, Hashable {
        /// From 1.
        public let index: Int
        /// The column's name as it stands in the header, at most 64 bytes of it; nil where there is
        /// none.
        public let name: [UInt8]?
    }

    /// The rule's code, such as `H303`.
    public let code: String
    /// The rule's name, such as `column-name-too-long`.
    public let name: String
    /// How much it weighs.
    public let severity: Severity
    /// One sentence; what it quotes from the file has each invisible or ill-formed byte made
    /// visible.
    public let message: String
    /// The path or name of the file; bytes that are no UTF-8 appear as U+FFFD.
    public let path: String
    /// The first byte.
    public let start: Place
    /// Behind the last byte.
    public let end: Place
    /// From 1; the header is 0; nil where the finding is on the file as a whole.
    public let record: Int?
    /// nil where the finding is on no field.
    public let field: Field?
    /// The bytes that the finding is on, at most 512 of them; nil where it is on no field.
    public let value: [UInt8]?
    /// nil where no program can mend it.
    public let fix: Fix?
    /// Thirty-two hexadecimal digits that stay the same when lines move.
    public let fingerprint: String

    init(_ diagnostic: Diagnostics.Diagnostic, fingerprint: Fingerprint) {
        let occurrence = diagnostic.occurrence
        code = String(decoding: diagnostic.rule.id.bytes, as: UTF8.self)
        name = "\(diagnostic.rule.name)"
        severity = Severity(diagnostic.severity)
        message = diagnostic.explanation.message.text
        path = diagnostic.path.text
        start = Place(occurrence.region.start)
        end = Place(occurrence.region.end)
        record = occurrence.record == Occurrence.wholeFile ? nil : occurrence.record
        field = diagnostic.field.map { Field(index: $0.index, name: $0.name) }
        value = diagnostic.value
        fix = diagnostic.explanation.fix.map { Fix($0) }
        self.fingerprint = String(decoding: fingerprint.hexadecimal, as: UTF8.self)
    }
}
