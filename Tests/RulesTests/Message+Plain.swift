import Diagnostics

extension Message {
    /// The message as one text, quoted bytes and code between backticks.
    var plain: String {
        segments.map { segment in
            switch segment {
            case .words(let words): "\(words.text)"
            case .term(let words): "`\(words.text)`"
            case .text(let bytes): String(decoding: bytes, as: UTF8.self)
            case .number(let number): String(decoding: number.groupedDigits, as: UTF8.self)
            case .value(let bytes), .name(let bytes), .code(let bytes):
                "`\(String(decoding: bytes, as: UTF8.self))`"
            }
        }.joined()
    }
}

extension Explanation {
    /// Message, caret and remarks, one a line.
    var plain: String {
        let texts = remarks.map { remark in
            switch remark {
            case .contract(let message): "contract: \(message.plain)"
            case .why(let message): "why: \(message.plain)"
            case .size(let message): "size: \(message.plain)"
            case .limit(let message): "limit: \(message.plain)"
            case .seen(let message): "seen: \(message.plain)"
            case .help(let message): "help: \(message.plain)"
            case .note(let message): "note: \(message.plain)"
            }
        }
        return ([message.plain] + (caret.map { ["caret: \($0.plain)"] } ?? []) + texts)
            .joined(separator: "\n")
    }

    /// What the only edit writes; nil where there is no fix of one edit.
    var edit: Edit? {
        guard case .edits(let edits) = fix?.change, edits.count == 1 else { return nil }
        return edits[0]
    }
}
