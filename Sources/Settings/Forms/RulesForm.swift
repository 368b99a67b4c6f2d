import Diagnostics

/// Which rules are reported, and how much their findings weigh.
package struct RulesForm: SettingForm {
    private static let severities = WordForm<Severity>(
        words: [
            (Array("error".utf8), .error), (Array("warning".utf8), .warning),
            (Array("note".utf8), .note),
        ])
    private static let list = ListForm(element: RuleForm())
    private static let texts: [(name: StaticString, summary: StaticString)] = [
        ("select", "Report only these rules: codes, the first characters of codes, or names."),
        ("ignore", "Do not report these rules."),
        ("severity", "How much the findings of rules weigh."),
    ]

    package func read(
        _ node: JSONNode, _ members: MemberReader
    ) throws(DocumentFault) -> RuleSelection {
        try members.check(node, "rules", Self.texts.map(\.name))
        var selection = RuleSelection()
        for (name, wish) in [("select", .select), ("ignore", .ignore)]
            as [(StaticString, RuleSelection.Wish)]
        {
            guard let patterns = node.member(name) else { continue }
            for pattern in try Self.list.read(patterns, members) { selection.add(wish, pattern) }
        }
        if let weights = node.member("severity") {
            for member in try members.object(weights, "severity") {
                guard let pattern = RuleSelection.Pattern(naming: member.name) else {
                    throw RuleForm.unknown(member.name, member.nameRange, members)
                }
                let severity = try Self.severities.read(member.value, members)
                selection.add(.severity(severity), pattern)
            }
        }
        return selection
    }

    package func list(
        _ selection: RuleSelection, at path: SettingPath, into leaves: inout [SettingLeaf]
    ) {
        for (name, wish) in [("select", .select), ("ignore", .ignore)]
            as [(StaticString, RuleSelection.Wish)]
        {
            let patterns = selection.wishes.filter { $0.wish == wish }.map(\.pattern)
            guard !patterns.isEmpty else { continue }
            Self.list.list(patterns, at: path.appending(name.bytes), into: &leaves)
        }
        let weights = path.appending(Array("severity".utf8))
        for (pattern, wish) in selection.wishes {
            guard case .severity(let severity) = wish else { continue }
            Self.severities.list(severity, at: weights.appending(pattern.prefix), into: &leaves)
        }
    }

    package func overlay(_ upper: RuleSelection, on lower: RuleSelection) -> RuleSelection {
        lower.followed(by: upper)
    }

    package func writeSchema(to writer: inout JSONWriter) {
        writer.name("type")
        writer.string("object")
        writer.name("additionalProperties")
        writer.literal("false")
        writer.name("properties")
        writer.beginObject()
        for (name, summary) in Self.texts {
            writer.name(name)
            writer.beginObject()
            writer.name("description")
            writer.string(summary)
            if name.bytes == Array("severity".utf8) {
                Self.writeSeverities(to: &writer)
            } else {
                Self.list.writeSchema(to: &writer)
            }
            writer.end()
        }
        writer.end()
    }

    private static func writeSeverities(to writer: inout JSONWriter) {
        writer.name("type")
        writer.string("object")
        writer.name("propertyNames")
        writer.beginObject()
        RuleForm().writeSchema(to: &writer)
        writer.end()
        writer.name("additionalProperties")
        writer.beginObject()
        severities.writeSchema(to: &writer)
        writer.end()
    }

    package func variables(at path: SettingPath) -> [SettingVariable] {
        ["select", "ignore"].map {
            SettingVariable(path: path.appending(Array($0.utf8)), kind: .list)
        }
    }
}
