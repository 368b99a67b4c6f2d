import Bytes
import Diagnostics
import Rules
import Scanner
import Values

extension FindingCollector {
    /// A look at a member, and its places as far as they are wanted.
    mutating func held(
        _ member: NDJSONMember, record: Int, _ column: MemberColumn, hasRoom: Bool,
        wantsName: Bool = false, _ view: borrowing InputView
    ) -> HeldMember {
        let (look, length) = Self.look(member, view)
        let isTextWanted = hasRoom && look.map { column.survey.wants($0) } == true
        return HeldMember(
            name: member.name, kind: member.kind, look: look, length: length,
            textPlace: isTextWanted
                ? member.content.flatMap { content in
                    look.map {
                        place($0, at: content, record: record, field: member.name, in: view)
                    }
                } : nil,
            valuePlace: column.wants(member.kind) || look?.shape == .empty && column.wantsEmpty
                ? occurrence(
                    InconsistentKind.rule.id, at: member.value, record: record,
                    field: member.name, .none, in: view) : nil,
            namePlace: wantsName ? nameOccurrence(of: member, record: record, view) : nil)
    }

    /// The look at the text of a string, and its length; nil for any other value.
    static func look(
        _ member: NDJSONMember, _ view: borrowing InputView
    ) -> (look: FieldLook?, length: Int) {
        guard let content = member.content else { return (nil, 0) }
        let raw = view.slice(content)
        guard member.hasEscapes else { return (ShapeReader.look(raw), raw.count) }
        let text = JSONText.decoded(raw)
        return (ShapeReader.look(text.span), text.count)
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
