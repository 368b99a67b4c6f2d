import Diagnostics

/// An object whose members have names of the user's choice.
package struct MapForm<Element: SettingForm>: SettingForm {
    /// What messages call the object.
    let what: StaticString
    let element: Element
    /// It holds one member at least.
    var isFilled = false

    package func read(
        _ node: JSONNode, _ members: MemberReader
    ) throws(DocumentFault) -> [Named<Element.Value>] {
        var values: [Named<Element.Value>] = []
        for member in try members.object(node, what) {
            guard !member.name.isEmpty else {
                throw members.document.fault(member.nameRange, "a name should stand here")
            }
            values.append(
                Named(
                    member.name, at: member.nameRange,
                    try element.read(member.value, members)))
        }
        guard !isFilled || !values.isEmpty else {
            throw members.fault(node, "\(what) should hold one name at least")
        }
        return values
    }

    package func list(
        _ values: [Named<Element.Value>], at path: SettingPath, into leaves: inout [SettingLeaf]
    ) {
        for named in values {
            element.list(named.value, at: path.appending(named.name), into: &leaves)
        }
    }

    package func overlay(
        _ upper: [Named<Element.Value>], on lower: [Named<Element.Value>]
    ) -> [Named<Element.Value>] {
        var result = lower
        for named in upper {
            if let index = result.firstIndex(where: { $0.name == named.name }) {
                result[index].value = element.overlay(named.value, on: result[index].value)
            } else {
                result.append(named)
            }
        }
        return result
    }

    package func writeSchema(to writer: inout JSONWriter) {
        writer.name("type")
        writer.string("object")
        writer.name("propertyNames")
        writer.beginObject(isOnOneLine: true)
        writer.name("minLength")
        writer.literal("1")
        writer.end()
        if isFilled {
            writer.name("minProperties")
            writer.literal("1")
        }
        writer.name("additionalProperties")
        writer.beginObject()
        element.writeSchema(to: &writer)
        writer.end()
    }
}
