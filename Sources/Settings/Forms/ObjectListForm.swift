import Diagnostics

/// An array of objects; what lies above comes behind what lies below.
package struct ObjectListForm<Element: Sendable>: SettingForm {
    let element: ObjectForm<Element>

    package func read(
        _ node: JSONNode, _ members: MemberReader
    ) throws(DocumentFault) -> [Element] {
        var values: [Element] = []
        for child in try members.array(node, "this") {
            values.append(try element.read(child, members))
        }
        return values
    }

    package func list(_ values: [Element], at path: SettingPath, into leaves: inout [SettingLeaf]) {
        for (index, value) in values.enumerated() {
            element.list(value, at: path.appending(index: index), into: &leaves)
        }
    }

    package func overlay(_ upper: [Element], on lower: [Element]) -> [Element] { lower + upper }

    package func writeSchema(to writer: inout JSONWriter) {
        writer.name("type")
        writer.string("array")
        writer.name("items")
        writer.beginObject()
        element.writeSchema(to: &writer)
        writer.end()
    }
}
