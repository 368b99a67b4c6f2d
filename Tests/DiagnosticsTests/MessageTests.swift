import Testing

@testable import Diagnostics

struct MessageTests {
    private static let value: [UInt8] = [0x43, 0xE9]

    @Test(
        arguments: [
            ("plain words" as Message, [.text(bytes("plain words"))]),
            ("", [.text([])]),
            ("\(1204) characters", [.number(1204), .text(bytes(" characters"))]),
            (
                "a \(value: value) in \(name: value).",
                [
                    .text(bytes("a ")), .value(value), .text(bytes(" in ")), .name(value),
                    .text(bytes(".")),
                ]
            ),
            ("\(code: "true")\(code: value)", [.code(bytes("true")), .code(value)]),
            ("\("two" as StaticString)", [.text(bytes("two"))]),
            ("error \(plain: 1045)", [.text(bytes("error ")), .text(bytes("1045"))]),
            ("\(1, "field")", [.number(1), .text(bytes(" field"))]),
            ("\(0, "field")", [.number(0), .text(bytes(" fields"))]),
            ("\(2, "field")", [.number(2), .text(bytes(" fields"))]),
            (
                "<\("in \(3)" as Message)>",
                [.text(bytes("<")), .text(bytes("in ")), .number(3), .text(bytes(">"))]
            ),
        ] as [(Message, [Message.Segment])])
    func `a literal becomes segments`(message: Message, segments: [Message.Segment]) {
        #expect(message.segments == segments)
    }

    @Test func `messages are joined`() {
        let joined = ("a" as Message) + "\(7)" + Message()
        #expect(joined.segments == [.text(bytes("a")), .number(7)])
    }
}

private func bytes(_ text: StaticString) -> [UInt8] { text.bytes }
