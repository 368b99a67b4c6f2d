import Bytes
import Diagnostics

/// The path of a file, from the folder of the document on.
package struct PathForm: ScalarForm {
    package var kind: SettingVariable.Kind { .text }

    package func read(_ node: JSONNode, _ members: MemberReader) throws(DocumentFault) -> Path {
        let text = try members.string(node)
        guard !text.isEmpty, let path = Path(checking: text) else {
            throw members.fault(node, "the path of a file should stand here")
        }
        return path.from(members.document.path.folder)
    }

    package func write(_ path: Path, to writer: inout JSONWriter) { writer.string(path.bytes) }

    package func writeSchema(to writer: inout JSONWriter) {
        writer.name("type")
        writer.string("string")
        writer.name("minLength")
        writer.literal("1")
    }
}
