import Diagnostics

/// Reports a UTF-8 byte order mark at the start of the file.
package enum ByteOrderMark: RuleDefinition {
    package static let rule = Rule(
        id: "E203",
        name: "byte-order-mark",
        severity: .error,
        summary: "The file starts with a UTF-8 byte order mark.",
        rationale: "It is legal UTF-8, but it becomes part of the first column name.",
        clause: .encoding,
        fix: .safe,
        remedy: "Remove the first three bytes; save as \"CSV\", not as \"CSV UTF-8\", in Excel.")

    private static let mark: [UInt8] = [0xEF, 0xBB, 0xBF]

    package static func explain(_ occurrence: Occurrence, _ facts: FileFacts) -> Explanation {
        let name = facts.format == .csv ? facts.columnName(1) : nil
        return Explanation(
            "file starts with a UTF-8 byte order mark",
            caret: name == nil
                ? "EF BB BF: belongs to no value"
                : "EF BB BF: becomes part of the first column name",
            remarks: remarks(name, facts), fix: .replacing(occurrence.range, with: [], .safe))
    }

    private static func remarks(
        _ name: [UInt8]?, _ facts: FileFacts
    ) -> [Explanation.Remark] {
        guard facts.format == .csv else { return [] }
        let help: Explanation.Remark =
            .help("Excel writes it: save as \"CSV (Comma delimited)\", not \"CSV UTF-8\".")
        guard let name else { return [help] }
        return [
            .why("the first column would be named \(name: mark + name), so its own is missing."),
            help,
        ]
    }
}
