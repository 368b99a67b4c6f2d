import Diagnostics

/// What a fix would do, in words.
enum FixText {
    static func text(of fix: Fix, _ glyphs: Glyphs) -> [UInt8] {
        command(for: fix.applicability) + [0x20] + deed(of: fix.change, glyphs)
            + Array(" (".utf8) + fix.applicability.word.bytes + Array(")".utf8)
    }

    /// What to type for a fix that may be applied so.
    static func command(for applicability: Fixability) -> [UInt8] {
        applicability == .unsafe
            ? Array("`batchlint fix --unsafe`".utf8) : Array("`batchlint fix`".utf8)
    }

    private static func deed(of change: Fix.Change, _ glyphs: Glyphs) -> [UInt8] {
        switch change {
        case .edits(let edits):
            edits.count == 1 ? deed(of: edits[0], glyphs) : deed(of: edits)
        case .rewrite(.transcode): Array("writes the file again in UTF-8".utf8)
        case .rewrite(.separator): Array("writes the file again with commas".utf8)
        case .rewrite(.lineEndings): Array("ends every record with LF".utf8)
        case .rewrite(.records): Array("writes one record a line".utf8)
        }
    }

    private static func deed(of edit: Edit, _ glyphs: Glyphs) -> [UInt8] {
        if edit.text.isEmpty { return Array("removes ".utf8) + bytes(edit.range.count) }
        let verb = edit.range.isEmpty ? "adds " : "writes "
        return Array(verb.utf8) + QuotedText.value(edit.text, glyphs)
    }

    private static func deed(of edits: [Edit]) -> [UInt8] {
        Array("makes ".utf8) + edits.count.groupedDigits + Array(" edits".utf8)
    }

    private static func bytes(_ count: Int) -> [UInt8] {
        count.groupedDigits + Array(count == 1 ? " byte".utf8 : " bytes".utf8)
    }
}
