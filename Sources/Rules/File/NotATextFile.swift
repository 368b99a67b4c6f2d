import Diagnostics

/// Reports a file that is no text at all, by its first bytes.
package enum NotATextFile: RuleDefinition {
    package static let rule = Rule(
        id: "F104",
        name: "not-a-text-file",
        severity: .error,
        summary: "The file is an archive, a spreadsheet, an image or another binary file.",
        rationale: "Insights reads text only; it does not unpack or convert anything.",
        clause: .fileFormat,
        remedy: "Unpack it, or export it as CSV with the program that wrote it.")

    /// `head` is the start of the file, 512 bytes or more where it has them.
    package static func check(_ head: Span<UInt8>) -> FileSignature? { FileSignature.of(head) }

    package static func explain(_ occurrence: Occurrence, _ facts: FileFacts) -> Explanation {
        guard case .number(let code) = occurrence.detail,
            let signature = FileSignature(rawValue: code)
        else { preconditionFailure() }
        return Explanation(
            "file is \(signature.name), not text",
            remarks: [.help("\(signature.advice)."), .note("nothing else was checked.")])
    }
}
