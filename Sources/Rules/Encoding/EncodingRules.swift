import Diagnostics
import TextEncoding

/// Which rule reports what the survey of the text found.
package enum EncodingRules {
    /// The rule for a place in the text that breaks one whatever stands round it; nil elsewhere.
    ///
    /// U+FEFF does so only at the start of a record or of a field, where a file that was joined to
    /// this one began. `TextJudge` knows more.
    package static func rule(for kind: TextEvent.Kind, isAtFieldStart: Bool) -> RuleID? {
        switch kind {
        case .illFormed: IllFormedUTF8.rule.id
        case .nul: NulCharacter.rule.id
        case .control, .noncharacter: ControlCharacter.rule.id
        case .replacement: ReplacementCharacter.rule.id
        case .byteOrderMark: isAtFieldStart ? StrayByteOrderMark.rule.id : nil
        case .invisible, .edgeSpace, .misread: nil
        }
    }

    /// What the rule's `explain` needs to know; `bytes` are those of the place.
    package static func detail(of kind: TextEvent.Kind, bytes: Span<UInt8>) -> Detail {
        switch kind {
        case .illFormed(let kind): return .number(Int(kind.rawValue))
        case .control, .noncharacter, .byteOrderMark, .invisible, .edgeSpace:
            guard let character = UTF8Character(bytes, at: 0) else { preconditionFailure() }
            return .scalar(character.scalar)
        case .nul, .replacement, .misread: return .none
        }
    }

    /// Where in the file a finding is, in words.
    static func place(of occurrence: Occurrence, _ facts: FileFacts) -> Message {
        guard occurrence.field > 0 else { return "a record" }
        return occurrence.record == 0 && facts.format == .csv ? "a column name" : "a value"
    }
}
