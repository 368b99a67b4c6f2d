import Scanner
import Values

/// Looks at the text of strings; the memory for those with escapes is reused.
struct TextReader {
    private var text: [UInt8] = []

    /// The look at the text of a string, and its length in bytes; nil for any other value.
    mutating func look(
        _ member: NDJSONMember, _ view: borrowing InputView
    ) -> (look: FieldLook?, length: Int) {
        guard let content = member.content else { return (nil, 0) }
        let raw = view.slice(content)
        guard member.hasEscapes else { return (ShapeReader.look(raw), raw.count) }
        JSONText.decode(raw, into: &text)
        return (ShapeReader.look(text.span), text.count)
    }
}
