import Testing

@testable import Diagnostics

struct MessageTests {
    private static let value: [UInt8] = [0x43, 0xE9]

    @Test(
        arguments: [
            ("plain words" as Message, [.words("plain words")]),
            ("", [.words("")]),
            ("\(1204) characters", [.number(1204), .words(" characters")]),
            (
                "a \(value: value) in \(name: value).",
                [
                    .words("a "), .value(value), .words(" in "), .name(value),
                    .words("."),
                ]
            ),
            ("\(code: "true")\(code: value)", [.term("true"), .code(value)]),
            ("\("two" as StaticString)", [.words("two")]),
            ("error \(plain: 1045)", [.words("error "), .text(Array("1045".utf8))]),
            ("\(1, "field")", [.number(1), .words(" "), .words("field")]),
            ("\(0, "field")", [.number(0), .words(" "), .words("field"), .words("s")]),
            ("\(2, "field")", [.number(2), .words(" "), .words("field"), .words("s")]),
            (
                "<\("in \(3)" as Message)>",
                [.words("<"), .words("in "), .number(3), .words(">")]
            ),
        ] as [(Message, [Message.Segment])])
    func `a literal becomes segments`(message: Message, segments: [Message.Segment]) {
        #expect(message.segments == segments)
    }

    @Test func `messages are joined`() {
        let joined = ("a" as Message) + "\(7)" + Message()
        #expect(joined.segments == [.words("a"), .number(7)])
    }
}
