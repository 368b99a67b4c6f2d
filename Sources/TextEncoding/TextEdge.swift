import CICU

/// White space at the ends of a field.
package enum TextEdge {
    /// Whether the white space at `range` stands at an end of `field`, with nothing but white space
    /// between, and the field has something else in it.
    package static func holds(_ range: Range<Int>, in field: Span<UInt8>) -> Bool {
        let content = trimmed(field)
        return !content.isEmpty
            && (range.upperBound <= content.lowerBound || content.upperBound <= range.lowerBound)
    }

    /// The bytes without Unicode's white space at both ends; empty, at the end, when there is
    /// nothing else.
    package static func trimmed(_ field: Span<UInt8>) -> Range<Int> {
        var start = field.count
        var end = field.count
        var steps = UTF8Steps(0..<field.count)
        while let step = steps.next(in: field) {
            if let scalar = step.scalar, bli_is_white_space(scalar) { continue }
            start = min(start, step.range.lowerBound)
            end = step.range.upperBound
        }
        return start..<end
    }
}
