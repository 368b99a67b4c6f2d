import Diagnostics

/// A number of bytes: `"100MB"`, `4096`.
package struct SizeForm: ScalarForm {
    package var kind: SettingVariable.Kind { .text }

    package func read(_ node: JSONNode, _ members: MemberReader) throws(DocumentFault) -> Int {
        if let number = node.integer, number > 0 { return number }
        guard let text = node.string, let bytes = ByteCount.read(text) else {
            throw members.fault(node, "a size such as \(code: "\"100MB\"") should stand here")
        }
        return bytes
    }

    package func write(_ bytes: Int, to writer: inout JSONWriter) {
        writer.string(ByteCount.text(bytes))
    }

    package func writeSchema(to writer: inout JSONWriter) {
        writer.name("anyOf")
        writer.beginArray()
        writer.beginObject(isOnOneLine: true)
        writer.name("type")
        writer.string("integer")
        writer.name("minimum")
        writer.literal("1")
        writer.end()
        writer.beginObject(isOnOneLine: true)
        writer.name("type")
        writer.string("string")
        writer.name("pattern")
        writer.string("^0*[1-9][0-9]*([kKmMgG][iI]?)?[bB]?$")
        writer.end()
        writer.end()
    }
}
