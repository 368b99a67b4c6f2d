import Diagnostics

/// One of a few words.
package struct WordForm<Value: Sendable & Equatable>: ScalarForm {
    let words: [(word: [UInt8], value: Value)]

    package var kind: SettingVariable.Kind { .text }

    package func read(_ node: JSONNode, _ members: MemberReader) throws(DocumentFault) -> Value {
        let text = node.string
        guard let text, let found = words.first(where: { $0.word == text }) else {
            var list: Message = ""
            for (index, word) in words.enumerated() {
                let gap: Message = index == 0 ? "" : index + 1 == words.count ? " or " : ", "
                list = list + gap + "\(code: word.word)"
            }
            throw members.document.fault(
                node.range, "\(list) should stand here", not: text ?? [],
                but: words.map(\.word))
        }
        return found.value
    }

    package func write(_ value: Value, to writer: inout JSONWriter) {
        writer.string(words.first { $0.value == value }?.word ?? [])
    }

    package func writeSchema(to writer: inout JSONWriter) {
        writer.name("enum")
        writer.beginArray(isOnOneLine: true)
        for word in words { writer.string(word.word) }
        writer.end()
    }
}

extension WordForm where Value: CaseIterable & RawRepresentable<String> {
    /// All cases, by their names.
    init() { words = Value.allCases.map { (Array($0.rawValue.utf8), $0) } }
}
