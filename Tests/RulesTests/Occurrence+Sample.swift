import Bytes
import Diagnostics

extension Occurrence {
    /// A place on all of `text`, which stands alone on the first line at an absolute offset.
    static func sample(
        _ rule: Rule, on text: [UInt8], at offset: Int = 0, record: Int = 0, field: Int = 1,
        _ detail: Detail = .none
    ) -> Occurrence {
        Occurrence(
            rule: rule.id,
            region: Region(start: position(offset), end: position(offset + text.count)),
            record: record, field: field, detail: detail,
            excerpt: Excerpt(
                startOffset: offset, bytes: text, isCutBefore: false, isCutAfter: false))
    }

    private static func position(_ offset: Int) -> Position {
        Position(
            line: 1, column: offset + 1, byteColumn: offset + 1, utf16Column: offset + 1,
            offset: offset)
    }
}
