import Diagnostics

/// An object of members that are known.
package struct ObjectForm<Value: Sendable>: SettingForm {
    /// What messages call the object.
    let what: StaticString
    let keys: [SettingKey<Value>]
    /// An object without members.
    let empty: Value
    /// Takes `$schema`, by which editors find the JSON Schema.
    var hasSchema = false

    package func read(_ node: JSONNode, _ members: MemberReader) throws(DocumentFault) -> Value {
        var value = empty
        let found = try members.object(node, what)
        for member in found {
            if hasSchema, member.name.span.equals("$schema") { continue }
            guard let key = keys.first(where: { member.name.span.equals($0.name) }) else {
                throw members.unknown(member, what, keys.map(\.name.bytes))
            }
            try key.read(member.value, members, &value)
        }
        for key in keys where key.isRequired { _ = try members.required(key.name, of: node) }
        return value
    }

    package func list(_ value: Value, at path: SettingPath, into leaves: inout [SettingLeaf]) {
        for key in keys { key.list(value, path.appending(key.name.bytes), &leaves) }
    }

    package func overlay(_ upper: Value, on lower: Value) -> Value {
        var result = lower
        for key in keys { key.overlay(upper, &result) }
        return result
    }

    package func writeSchema(to writer: inout JSONWriter) {
        writer.name("type")
        writer.string("object")
        writer.name("additionalProperties")
        writer.literal("false")
        let required = keys.filter(\.isRequired)
        if !required.isEmpty {
            writer.name("required")
            writer.beginArray(isOnOneLine: true)
            for key in required { writer.string(key.name) }
            writer.end()
        }
        writer.name("properties")
        writer.beginObject()
        if hasSchema {
            writer.name("$schema")
            writer.beginObject(isOnOneLine: true)
            writer.name("type")
            writer.string("string")
            writer.end()
        }
        for key in keys {
            writer.name(key.name)
            writer.beginObject()
            writer.name("description")
            writer.string(key.summary)
            key.writeSchema(&writer)
            writer.end()
        }
        writer.end()
    }

    package func variables(at path: SettingPath) -> [SettingVariable] {
        keys.flatMap { $0.variables(path.appending($0.name.bytes)) }
    }
}
