import Bytes
import Diagnostics

/// Reports a later record that repeats the header.
package enum HeaderRepeated: RuleDefinition {
    package static let rule = Rule(
        id: "H309",
        name: "header-repeated",
        severity: .error,
        summary: "A later record repeats the header.",
        rationale: "Files were joined together with their headers; it would load as a record.",
        clause: .headers,
        fix: .safe,
        remedy: "Remove the record.")

    /// Whether a field holds its column's name, in any case and with white space around it.
    ///
    /// `name` is the name or its first 64 bytes. An empty name is equal to nothing.
    package static func equals(_ field: Span<UInt8>, _ name: [UInt8]) -> Bool {
        let kept = field.extracting(
            0..<(name.count < MendedName.keptBytes
                ? field.count : min(field.count, MendedName.keptBytes)))
        let value = kept.extracting(NameCharacters.trimmed(kept))
        let range = NameCharacters.trimmed(name.span)
        guard !value.isEmpty, value.count == range.count else { return false }
        for index in value.indices
        where lowercasedASCII(value[index]) != lowercasedASCII(name[range.lowerBound + index]) {
            return false
        }
        return true
    }

    /// The detail is the offset behind the record's line end.
    package static func explain(_ occurrence: Occurrence, _ facts: FileFacts) -> Explanation {
        Explanation(
            "record repeats the header", caret: "the header again",
            remarks: [
                .why("files were probably joined together: it would load as a record of names.")
            ],
            fix: fix(occurrence, facts))
    }

    package static func fix(_ occurrence: Occurrence, _ facts: FileFacts) -> Fix? {
        guard case .number(let end) = occurrence.detail else { preconditionFailure() }
        return .replacing(occurrence.range.lowerBound..<end, with: [], .safe)
    }
}
