import Diagnostics

/// What a fix would do, in words.
enum FixText {
    /// `isOnName` says that what it writes is a column's name.
    static func text(of fix: Fix, isOnName: Bool, _ style: Style) -> [UInt8] {
        let reason = fix.reason.map { Array(": ".utf8) + $0.shown(style) } ?? []
        return command(for: fix.applicability) + [0x20]
            + deed(of: fix.change, isOnName: isOnName, style) + Array(" (".utf8)
            + fix.applicability.word.bytes + reason + Array(")".utf8)
    }

    /// What to type for a fix that may be applied so.
    static func command(for applicability: Fixability) -> [UInt8] {
        applicability == .unsafe
            ? Array("`batchlint fix --unsafe`".utf8) : Array("`batchlint fix`".utf8)
    }

    private static func deed(
        of change: Fix.Change, isOnName: Bool, _ style: Style
    ) -> [UInt8] {
        switch change {
        case .edits(let edits):
            edits.count == 1 ? deed(of: edits[0], isOnName: isOnName, style) : deed(of: edits)
        case .rewrite(.transcode): Array("writes the file again in UTF-8".utf8)
        case .rewrite(.separator): Array("writes the file again with commas".utf8)
        case .rewrite(.lineEndings): Array("ends every record with LF".utf8)
        case .rewrite(.records): Array("writes one record a line".utf8)
        }
    }

    private static func deed(of edit: Edit, isOnName: Bool, _ style: Style) -> [UInt8] {
        if edit.text.isEmpty { return Array("removes ".utf8) + bytes(edit.range.count) }
        let verb = edit.range.isEmpty ? "adds " : "writes "
        let isOpen = isOnName || Mask.leaves(edit.text)
        return Array(verb.utf8)
            + (isOpen
                ? QuotedText.name(edit.text, style.glyphs) : QuotedText.value(edit.text, style))
    }

    private static func deed(of edits: [Edit]) -> [UInt8] {
        Array("makes ".utf8) + edits.count.groupedDigits + Array(" edits".utf8)
    }

    private static func bytes(_ count: Int) -> [UInt8] {
        count.groupedDigits + Array(count == 1 ? " byte".utf8 : " bytes".utf8)
    }
}
