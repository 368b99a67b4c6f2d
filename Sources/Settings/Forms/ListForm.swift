import Diagnostics

/// An array of single values.
package struct ListForm<Element: ScalarForm>: ScalarForm {
    let element: Element
    /// What lies above comes behind what lies below, and does not replace it.
    var addsUp = false

    package var kind: SettingVariable.Kind { .list }

    package func read(
        _ node: JSONNode, _ members: MemberReader
    ) throws(DocumentFault) -> [Element.Value] {
        var values: [Element.Value] = []
        for child in try members.array(node, "this") {
            values.append(try element.read(child, members))
        }
        return values
    }

    package func overlay(
        _ upper: [Element.Value], on lower: [Element.Value]
    ) -> [Element.Value] {
        addsUp ? lower + upper : upper
    }

    package func write(_ values: [Element.Value], to writer: inout JSONWriter) {
        writer.beginArray(isOnOneLine: true)
        for value in values { element.write(value, to: &writer) }
        writer.end()
    }

    package func writeSchema(to writer: inout JSONWriter) {
        writer.name("type")
        writer.string("array")
        writer.name("items")
        writer.beginObject()
        element.writeSchema(to: &writer)
        writer.end()
    }
}
