import Scanner

/// What a JSON string with escapes stands for, and where each byte of it comes from; the memory is
/// reused.
struct EscapedText {
    private(set) var bytes: [UInt8] = []
    /// By byte, and for the end: offsets in the string's content.
    private var sources: [Int] = []

    /// Takes the content of a string, without its quotes.
    mutating func decode(_ content: Span<UInt8>) {
        JSONText.decode(content, into: &bytes, from: &sources)
    }

    /// Where in the content some whole characters of the text stand.
    func source(of range: Range<Int>) -> Range<Int> {
        sources[range.lowerBound]..<sources[range.upperBound]
    }
}
