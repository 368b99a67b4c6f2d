import Diagnostics

/// `true` or `false`.
package struct TruthForm: ScalarForm {
    package var kind: SettingVariable.Kind { .boolean }

    package func read(_ node: JSONNode, _ members: MemberReader) throws(DocumentFault) -> Bool {
        guard let truth = node.boolean else {
            throw members.fault(
                node, "\(code: "true") or \(code: "false") should stand here, without quotes")
        }
        return truth
    }

    package func write(_ truth: Bool, to writer: inout JSONWriter) {
        writer.literal(truth ? "true" : "false")
    }

    package func writeSchema(to writer: inout JSONWriter) {
        writer.name("type")
        writer.string("boolean")
    }
}
