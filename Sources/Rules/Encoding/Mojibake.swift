import Diagnostics
import TextEncoding

/// Reports UTF-8 that was read as windows-1252 and written again.
package enum Mojibake: RuleDefinition {
    package static let rule = Rule(
        id: "E208",
        name: "mojibake",
        severity: .warning,
        summary: "Text is UTF-8 that was read as windows-1252 and written again.",
        rationale: "It is valid UTF-8, so it loads, and people read the wrong characters.",
        clause: .encoding,
        fix: .unsafe,
        remedy: "Read the source as UTF-8 where the data is exported, or mend each value.")

    package static func explain(_ occurrence: Occurrence, _ facts: FileFacts) -> Explanation {
        let text = occurrence.value
        let place = EncodingRules.place(of: occurrence, facts)
        let message: Message = "\(value: text) in \(place) is UTF-8 read as windows-1252"
        let why = Explanation.Remark.why(
            "all of the value reads as UTF-8 once its characters are windows-1252 bytes again.")
        guard text.count == occurrence.range.count, let mended = MisreadText.mended(text) else {
            return Explanation(message, caret: "misread UTF-8", remarks: [why])
        }
        guard !MisreadText.holdsCombiningMark(mended) else {
            return Explanation(
                message, caret: "probably \(value: mended)",
                remarks: [
                    why,
                    .note("not fixed automatically: it gives a mark that changes another letter."),
                ])
        }
        return Explanation(
            message, caret: "was \(value: mended)", remarks: [why],
            fix: fix(occurrence, facts))
    }

    package static func fix(_ occurrence: Occurrence, _ facts: FileFacts) -> Fix? {
        let text = occurrence.value
        guard text.count == occurrence.range.count, let mended = MisreadText.mended(text),
            !MisreadText.holdsCombiningMark(mended)
        else { return nil }
        return .replacing(occurrence.range, with: mended, .unsafe)
    }
}
