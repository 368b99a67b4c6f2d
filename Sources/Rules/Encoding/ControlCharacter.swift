import Diagnostics
import TextEncoding

/// Reports control characters but tab, LF and CR, and noncharacters.
package enum ControlCharacter: RuleDefinition {
    package static let rule = Rule(
        id: "E206",
        name: "control-character",
        severity: .warning,
        summary: "The text holds a control character but tab, LF and CR, or a noncharacter.",
        rationale: "It is invisible and means nothing in data; the text was probably misread.",
        clause: .encoding,
        remedy: "Remove it where the data comes from.")

    package static func explain(_ occurrence: Occurrence, _ facts: FileFacts) -> Explanation {
        guard case .scalar(let scalar) = occurrence.detail else { preconditionFailure() }
        let number = Hexadecimal.scalar(scalar)
        let place = EncodingRules.place(of: occurrence, facts)
        guard scalar < 0xA0 else {
            return Explanation(
                "noncharacter \(number) in \(place)", caret: number,
                remarks: [.why("Unicode keeps it from use in text that is passed on.")])
        }
        return Explanation(
            "control character \(number) in \(place)", caret: number,
            remarks: [.why("it is invisible, and means nothing in data.")]
                + (meant(by: scalar).map { [.help($0)] } ?? []))
    }

    /// What a C1 control was before windows-1252 was read as ISO-8859-1.
    private static func meant(by scalar: UInt32) -> Message? {
        guard (0x80...0x9F).contains(scalar) else { return nil }
        let byte = [UInt8(scalar)]
        let encoding = LikelyEncoding(charset: .windows1252, isCertain: false)
        // Five bytes are undefined in windows-1252, and stay the controls that they are.
        guard let text = encoding.decode(byte.span),
            let character = UTF8Character(text.span, at: 0), character.scalar > 0x9F
        else { return nil }
        return """
            byte \(Hexadecimal.bytes(byte)) is \(value: text) in windows-1252: it was probably \
            read as ISO-8859-1 on the way.
            """
    }
}
