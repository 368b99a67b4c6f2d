import Diagnostics

/// A pattern of paths, or of names alone.
package struct PatternForm: ScalarForm {
    let isOfName: Bool

    package var kind: SettingVariable.Kind { .text }

    package func read(
        _ node: JSONNode, _ members: MemberReader
    ) throws(DocumentFault) -> PathPattern {
        let text = try members.string(node)
        do throws(PathPattern.Fault) {
            return isOfName ? try PathPattern(name: text) : try PathPattern(text)
        } catch {
            throw members.fault(node, Self.words(error))
        }
    }

    private static func words(_ fault: PathPattern.Fault) -> Message {
        switch fault {
        case .isEmpty: "a pattern should stand here"
        case .foreignSign:
            """
            a pattern knows \(code: "*"), \(code: "?") and \(code: "**") alone; \
            \(code: "?") stands for one character, whatever it is
            """
        case .leavesFolder: "a pattern stays in the folder of this file"
        case .isPath: "only a name should stand here, without folders"
        }
    }

    package func write(_ pattern: PathPattern, to writer: inout JSONWriter) {
        writer.string(pattern.text)
    }

    package func writeSchema(to writer: inout JSONWriter) {
        writer.name("type")
        writer.string("string")
        writer.name("pattern")
        writer.string(
            isOfName
                ? "^[^!/\\[\\]{}\\\\][^/\\[\\]{}\\\\]*$" : "^[^!/\\[\\]{}\\\\][^\\[\\]{}\\\\]*$")
    }
}
