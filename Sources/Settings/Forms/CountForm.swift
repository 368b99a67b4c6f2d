import Diagnostics

/// A whole number within bounds.
package struct CountForm: ScalarForm {
    let range: ClosedRange<Int>

    package var kind: SettingVariable.Kind { .number }

    package func read(_ node: JSONNode, _ members: MemberReader) throws(DocumentFault) -> Int {
        guard let number = node.integer, range.contains(number) else {
            throw members.fault(
                node,
                "a whole number from \(range.lowerBound) to \(range.upperBound) should stand here")
        }
        return number
    }

    package func write(_ number: Int, to writer: inout JSONWriter) {
        writer.literal(number.decimalDigits)
    }

    package func writeSchema(to writer: inout JSONWriter) {
        writer.name("type")
        writer.string("integer")
        writer.name("minimum")
        writer.literal(range.lowerBound.decimalDigits)
        writer.name("maximum")
        writer.literal(range.upperBound.decimalDigits)
    }
}
