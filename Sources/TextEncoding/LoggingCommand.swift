/// What the runners of CI systems take for a command wherever it stands in a line of a log:
/// `##vso[` (Azure Pipelines) and `##[` (Azure Pipelines and GitHub).
///
/// The third form, `::error` at the start of a line (GitHub), is the business of whoever starts one.
package enum LoggingCommand {
    private static let marks = Array("##vso".utf8)

    /// Whether bytes hold the opening of a command, in any case.
    package static func isIn(_ bytes: [UInt8]) -> Bool {
        bytes.indices.contains { opens(at: $0, in: bytes) }
    }

    /// Whether the byte at an index is the bracket of an opening: without it there is no command.
    package static func opens(at index: Int, in bytes: [UInt8]) -> Bool {
        guard bytes[index] == UInt8(ascii: "[") else { return false }
        let before = bytes[max(0, index - marks.count)..<index]
        return before.suffix(2) == marks[..<2]
            || before.elementsEqual(marks) { byte, mark in
                byte == mark || (mark >= 0x61 && byte | 0x20 == mark)
            }
    }
}
