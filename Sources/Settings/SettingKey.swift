/// A member of an object of the settings: its name, what it is for, and how it is written.
package struct SettingKey<Root: Sendable>: Sendable {
    package let name: StaticString
    /// One sentence.
    package let summary: StaticString
    /// The object cannot be without it.
    let isRequired: Bool
    let read: @Sendable (JSONNode, MemberReader, inout Root) throws(DocumentFault) -> Void
    let list: @Sendable (Root, SettingPath, inout [SettingLeaf]) -> Void
    let overlay: @Sendable (_ upper: Root, _ lower: inout Root) -> Void
    let writeSchema: @Sendable (inout JSONWriter) -> Void
    let variables: @Sendable (SettingPath) -> [SettingVariable]
}

extension SettingKey {
    /// `place` is where the value is kept; nil there is none given.
    init<Form: SettingForm>(
        _ name: StaticString, _ place: any WritableKeyPath<Root, Form.Value?> & Sendable,
        _ form: Form,
        isRequired: Bool = false, _ summary: StaticString
    ) {
        self.name = name
        self.summary = summary
        self.isRequired = isRequired
        read = { node, members, root throws(DocumentFault) in
            root[keyPath: place] = try form.read(node, members)
        }
        list = { root, path, leaves in
            guard let value = root[keyPath: place] else { return }
            form.list(value, at: path, into: &leaves)
        }
        overlay = { upper, lower in
            guard let value = upper[keyPath: place] else { return }
            lower[keyPath: place] =
                lower[keyPath: place].map { form.overlay(value, on: $0) } ?? value
        }
        writeSchema = { form.writeSchema(to: &$0) }
        variables = { form.variables(at: $0) }
    }

    /// The same member of an object that holds this one in a part of it.
    func lifted<Whole: Sendable>(
        to place: any WritableKeyPath<Whole, Root> & Sendable
    ) -> SettingKey<Whole> {
        SettingKey<Whole>(
            name: name, summary: summary, isRequired: isRequired,
            read: { [read] node, members, whole throws(DocumentFault) in
                try read(node, members, &whole[keyPath: place])
            },
            list: { [list] in list($0[keyPath: place], $1, &$2) },
            overlay: { [overlay] in overlay($0[keyPath: place], &$1[keyPath: place]) },
            writeSchema: writeSchema, variables: variables)
    }
}
