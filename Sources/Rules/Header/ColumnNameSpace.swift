import Diagnostics
import TextEncoding

/// Reports white space in a column name.
package enum ColumnNameSpace: RuleDefinition {
    package static let rule = Rule(
        id: "H306",
        name: "column-name-space",
        severity: .error,
        summary: "A column name has white space in it.",
        rationale: "Insights makes each column name an API name, and those have no spaces.",
        clause: .columnNames,
        fix: .safe,
        remedy: "Write `_` between the words, and nothing at the edges.")

    package static func check(_ name: Span<UInt8>, into sink: inout some DiagnosticSink) {
        guard NameCharacters.firstVisible(in: name) != nil,
            NameCharacters.first(.whiteSpace, in: name) != nil
        else { return }
        sink.report(rule, at: 0..<name.count)
    }

    package static func explain(_ occurrence: Occurrence, _ facts: FileFacts) -> Explanation {
        let name = occurrence.value
        let trimmed = NameCharacters.trimmed(name.span)
        let isInside =
            NameCharacters.first(.whiteSpace, in: name.span.extracting(trimmed)) != nil
        let place: Message = isInside ? "" : " at its edge"
        return MendedName.explain(
            "column name \(name: name) has \(kind(in: name))\(place)", occurrence, facts)
    }

    /// The first white space of the name, in words.
    private static func kind(in name: [UInt8]) -> Message {
        guard let range = NameCharacters.first(.whiteSpace, in: name.span),
            let scalar = UTF8Character(name.span, at: range.lowerBound)?.scalar
        else { return "white space" }
        switch scalar {
        case 0x20: return "a space"
        case 0x09: return "a tab"
        case 0x0A, 0x0D: return "a line break"
        case ..<0xA0: return "white space (\(Hexadecimal.scalar(scalar)))"
        default:
            let text = Message(segments: [.text(CharacterNames.name(of: scalar))])
            return "white space (\(Hexadecimal.scalar(scalar)) \(text))"
        }
    }
}
