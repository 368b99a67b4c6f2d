import Diagnostics

/// A time of day with its zone.
package struct DailyTimeForm: ScalarForm {
    package var kind: SettingVariable.Kind { .text }

    package func read(
        _ node: JSONNode, _ members: MemberReader
    ) throws(DocumentFault) -> DailyTime {
        guard let time = DailyTime(try members.string(node)) else {
            throw members.fault(
                node,
                "a time of day such as \(code: "06:00Z") or \(code: "06:00+01:00") should stand here"
            )
        }
        return time
    }

    package func write(_ time: DailyTime, to writer: inout JSONWriter) { writer.string(time.text) }

    package func writeSchema(to writer: inout JSONWriter) {
        writer.name("type")
        writer.string("string")
        writer.name("pattern")
        writer.string("^([01][0-9]|2[0-3]):[0-5][0-9](Z|[+-](0[0-9]|1[0-8]):[0-5][0-9])$")
    }
}
