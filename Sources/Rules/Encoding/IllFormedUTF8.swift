import Diagnostics
import TextEncoding

/// Reports each sequence of bytes that is not UTF-8.
package enum IllFormedUTF8: RuleDefinition {
    package static let rule = Rule(
        id: "E201",
        name: "ill-formed-utf8",
        severity: .error,
        summary: "Bytes are not UTF-8.",
        rationale: """
            Insights reads every file as UTF-8: such a byte would become U+FFFD, or the load would \
            fail.
            """,
        clause: .encoding,
        fix: .unsafe,
        remedy: "Export as UTF-8, or convert the file from the encoding that it is in.")

    package static func explain(_ occurrence: Occurrence, _ facts: FileFacts) -> Explanation {
        guard case .number(let code) = occurrence.detail,
            let kind = IllFormedKind(rawValue: UInt8(code))
        else { preconditionFailure() }
        let bytes = occurrence.value
        let digits = Hexadecimal.bytes(bytes)
        let message: Message =
            bytes.count == 1
            ? "byte \(digits) is not valid UTF-8" : "bytes \(digits) are not valid UTF-8"
        let likely = facts.likelyEncoding
        return Explanation(
            message, caret: likely.map { reading(of: bytes, in: $0) } ?? "\(kind.phrase)",
            remarks: [
                .why(
                    """
                    Insights reads every file as UTF-8: there this is no character \
                    (\(kind.phrase)); it would become U+FFFD, or the load would fail.
                    """),
                seen(likely, facts), help(likely),
            ],
            fix: fix(occurrence, facts))
    }

    package static func fix(_ occurrence: Occurrence, _ facts: FileFacts) -> Fix? {
        facts.likelyEncoding?.isCertain == true ? Fix(.unsafe, .rewrite(.transcode)) : nil
    }

    /// What the bytes would be in the encoding that the file was probably written in.
    private static func reading(of bytes: [UInt8], in encoding: LikelyEncoding) -> Message {
        guard !hasPairs(encoding.charset) else { return "part of a character of \(encoding.name)?" }
        guard let text = encoding.decode(bytes.span),
            let character = UTF8Character(text.span, at: 0), character.length == text.count
        else { return "part of text in \(encoding.name)?" }
        return
            """
            looks like \(encoding.name) \(value: text) (\(Hexadecimal.scalar(character.scalar)))
            """
    }

    /// Whether a byte may be half of a character, so that on its own it cannot be read.
    private static func hasPairs(_ charset: Charset) -> Bool {
        switch charset {
        case .shiftJIS, .gb18030, .big5, .eucJP, .eucKR: true
        default: false
        }
    }

    private static func seen(
        _ likely: LikelyEncoding?, _ facts: FileFacts
    ) -> Explanation.Remark {
        let groups = facts.log.groups.filter { $0.key.rule == rule.id }
        let total = groups.reduce(0) { $0 + $1.total }
        let place: Message
        if groups.count == 1, let records = groups[0].spread?.records {
            place = "\(records, "record")"
        } else {
            place = groups.count > 1 ? "\(groups.count, "column")" : "the file"
        }
        let count: Message = "\(max(1, total), "such sequence") in \(place)"
        guard let likely else {
            return .seen("\(count); they fit no one encoding, so the data is probably damaged.")
        }
        guard likely.isCertain else {
            return .seen("\(count); it may have been written in \(likely.name).")
        }
        return .seen("\(count); it was probably written in \(likely.name) throughout.")
    }

    private static func help(_ likely: LikelyEncoding?) -> Explanation.Remark {
        guard let likely else { return .help("export the data again, as UTF-8.") }
        let command = "iconv -f ".utf8 + likely.name.bytes + " -t UTF-8 FILE".utf8
        return .help("export as UTF-8, or convert: \(code: Array(command))")
    }
}
