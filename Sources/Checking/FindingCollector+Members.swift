import Bytes
import Diagnostics
import Rules
import Values

extension FindingCollector {
    /// A member that was looked at, with its places as far as they are wanted.
    mutating func held(
        _ member: NDJSONMember, _ look: FieldLook?, length: Int, record: Int,
        _ wanted: WantedValues.Places, wantsName: Bool = false, _ view: borrowing InputView
    ) -> HeldMember {
        var textPlace: ValuePlace?
        if wanted.text, let look, let content = member.content {
            textPlace = place(look, at: content, record: record, field: member.name, in: view)
        }
        return HeldMember(
            name: member.name, kind: member.kind, look: look, length: length,
            textPlace: textPlace,
            valuePlace: wanted.value
                ? occurrence(
                    InconsistentKind.rule.id, at: member.value, record: record,
                    field: member.name, .none, in: view) : nil,
            namePlace: wantsName ? nameOccurrence(of: member, record: record, view) : nil)
    }

    /// The place of a member's name.
    mutating func nameOccurrence(
        of member: NDJSONMember, record: Int, _ view: borrowing InputView
    ) -> Occurrence {
        var end = member.value.lowerBound
        while end > member.nameStart + 1, let byte = view.byte(at: end - 1),
            isASCIIWhitespace(byte) || byte == UInt8(ascii: ":")
        {
            end -= 1
        }
        return occurrence(
            ExtraMember.rule.id, at: member.nameStart..<end, record: record, field: member.name,
            .none, in: view)
    }
}
