import Bytes
import Diagnostics
import Rules

/// A rule's code, the first characters of several, or a rule's name.
package struct RuleForm: ScalarForm {
    package var kind: SettingVariable.Kind { .text }

    package func read(
        _ node: JSONNode, _ members: MemberReader
    ) throws(DocumentFault) -> RuleSelection.Pattern {
        let text = try members.string(node)
        guard let pattern = RuleSelection.Pattern(naming: text) else {
            throw Self.unknown(text, node.range, members)
        }
        return pattern
    }

    /// The fault of a word that names no rule.
    static func unknown(
        _ text: [UInt8], _ range: Range<Int>, _ members: MemberReader
    ) -> DocumentFault {
        members.document.fault(
            range, "no rule has the code or name \(name: text)", not: text,
            but: Catalog.rules.map { text.count > 4 ? $0.name.bytes : $0.id.bytes })
    }

    package func write(_ pattern: RuleSelection.Pattern, to writer: inout JSONWriter) {
        writer.string(pattern.prefix)
    }

    package func writeSchema(to writer: inout JSONWriter) {
        writer.name("anyOf")
        writer.beginArray()
        writer.beginObject()
        writer.name("enum")
        writer.beginArray(isOnOneLine: true)
        for scope in Self.scopes { writer.string([scope]) }
        for rule in Catalog.rules { writer.string(rule.id.bytes) }
        for rule in Catalog.rules { writer.string(rule.name) }
        writer.end()
        writer.end()
        writer.beginObject(isOnOneLine: true)
        writer.name("pattern")
        writer.string(Self.pattern)
        writer.end()
        writer.end()
    }

    private static var scopes: [UInt8] { Set(Catalog.rules.map(\.id.scope)).sorted() }

    /// What codes and their beginnings look like.
    static var pattern: [UInt8] {
        let letters = scopes + scopes.map(lowercasedASCII)
        return Array("^[".utf8) + letters + Array("][0-9]{0,3}$".utf8)
    }
}
