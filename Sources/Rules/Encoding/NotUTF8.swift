import Diagnostics
import TextEncoding

/// Reports a file in UTF-16 or UTF-32.
package enum NotUTF8: RuleDefinition {
    package static let rule = Rule(
        id: "E202",
        name: "not-utf8",
        severity: .error,
        summary: "The file is in UTF-16 or UTF-32.",
        rationale: "Read as UTF-8, every other character is a NUL and no record can be found.",
        clause: .encoding,
        fix: .safe,
        remedy: "Export as UTF-8, or convert the file; no character is lost by it.")

    package static func check(_ head: Span<UInt8>) -> WideEncoding? { WideEncoding.detect(head) }

    package static func explain(_ occurrence: Occurrence, _ facts: FileFacts) -> Explanation {
        guard case .number(let code) = occurrence.detail,
            let encoding = WideEncoding(rawValue: UInt8(code))
        else { preconditionFailure() }
        return Explanation(
            "file is in \(encoding.name); only UTF-8 is allowed",
            remarks: help(encoding) + [.note("nothing else was checked.")],
            fix: Fix(.safe, .rewrite(.transcode)))
    }

    private static func help(_ encoding: WideEncoding) -> [Explanation.Remark] {
        let command = "iconv -f ".utf8 + encoding.name.bytes + " -t UTF-8 FILE".utf8
        let help: Explanation.Remark =
            .help("export as UTF-8, or convert: \(code: Array(command))")
        guard encoding == .utf16LittleEndian else { return [help] }
        return [help, .help("Excel's \"Unicode Text\" is UTF-16: save as \"CSV\" instead.")]
    }
}
