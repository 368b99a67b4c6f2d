import Diagnostics
import TextEncoding

/// Reports characters that nobody sees: without width, of direction, and white space at an edge.
package enum InvisibleCharacter: RuleDefinition {
    package static let rule = Rule(
        id: "E209",
        name: "invisible-character",
        severity: .warning,
        summary: """
            A value holds an invisible character, or white space other than a space or a tab at \
            its edge.
            """,
        rationale: "Two values that look the same are not, so joins and filters miss them.",
        clause: .encoding,
        fix: .unsafe,
        remedy: "Remove it where the data comes from; keep joiners that a script or an emoji needs."
    )

    package static func explain(_ occurrence: Occurrence, _ facts: FileFacts) -> Explanation {
        guard case .scalar(let scalar) = occurrence.detail else { preconditionFailure() }
        let place = EncodingRules.place(of: occurrence, facts)
        let name = Message(segments: [.text(CharacterNames.name(of: scalar))])
        let number = Hexadecimal.scalar(scalar)
        return Explanation(
            "\(kind(of: scalar)) \(number) \(position(of: scalar)) \(place)",
            caret: "\(number) \(name)",
            remarks: [.why("a value with it equals no other, though it looks the same.")],
            fix: fix(occurrence, facts))
    }

    package static func fix(_ occurrence: Occurrence, _ facts: FileFacts) -> Fix? {
        .replacing(occurrence.range, with: [], .unsafe)
    }

    private static func kind(of scalar: UInt32) -> Message {
        switch scalar {
        case 0xAD: "soft hyphen"
        case 0x61C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: "mark of direction"
        case 0xFE00...0xFE0F, 0xE0100...0xE01EF: "variation selector"
        case 0xE0000...0xE007F: "tag character"
        case 0x200B...0x200D, 0x2060, 0xFEFF: "zero-width character"
        default: isWhiteSpace(scalar) ? "white space" : "invisible character"
        }
    }

    private static func position(of scalar: UInt32) -> Message {
        isWhiteSpace(scalar) ? "at the edge of" : "in"
    }

    /// White space as `TextEvent.Kind.edgeSpace` has it.
    private static func isWhiteSpace(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: true
        default: false
        }
    }
}
