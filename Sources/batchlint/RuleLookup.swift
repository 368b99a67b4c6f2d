import BatchLint
import Diagnostics
import Rules

/// Finds rules by what a user wrote.
enum RuleLookup {
    /// What to say of a word that names no rule.
    static func refusal(of text: String) -> String {
        let codes = Catalog.rules.map { String(decoding: $0.id.bytes, as: UTF8.self) }
        let names = Catalog.rules.map { "\($0.name)" }
        let hint = Suggestion.nearest(to: text, among: text.utf8.count > 4 ? names : codes)
            .map { "; did you mean `\($0)`?" }
        return "no rule has the code or name `\(text)`\(hint ?? "")"
    }
}
