import Bytes

/// Tells HTML and XML by their first bytes.
enum MarkupStart {
    case html
    case xml

    private static let pageTags: [StaticString] = [
        "<!doctype html", "<html", "<head", "<body", "<title", "<script", "<br", "<b", "<p", "<h1",
    ]

    /// What the text starts as; `text` begins with its first visible character.
    ///
    /// A name between angle brackets may be a column's: there must also be an end tag in the head.
    static func of(_ text: Span<UInt8>) -> MarkupStart? {
        guard text.count > 1, text[0] == UInt8(ascii: "<") else { return nil }
        if text.starts(with: "<?xml") { return .xml }
        if isTag(text, pageTags[0]) || isTag(text, pageTags[1]) { return .html }
        let isMarkup =
            HeadText.startsIgnoringCase(text, "<!doctype") || text.starts(with: "<!--")
            || isElement(text)
        guard isMarkup else { return nil }
        for tag in pageTags where isTag(text, tag) { return .html }
        return HeadText.contains(text, "<html") ? .html : .xml
    }

    /// The tag, with a space, `/` or `>` behind it.
    private static func isTag(_ text: Span<UInt8>, _ tag: StaticString) -> Bool {
        let length = tag.utf8CodeUnitCount
        guard HeadText.startsIgnoringCase(text, tag), text.count > length else { return false }
        let next = text[length]
        return isASCIIWhitespace(next) || next == UInt8(ascii: "/") || next == UInt8(ascii: ">")
    }

    /// A start tag with an end tag somewhere behind it.
    private static func isElement(_ text: Span<UInt8>) -> Bool {
        let first = lowercasedASCII(text[1])
        guard (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(first) else { return false }
        return HeadText.contains(text, "</") || HeadText.contains(text, "/>")
    }
}
