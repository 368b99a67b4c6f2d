import Testing

@testable import Scanner

/// The members of one name that a survey can read as a column.
@Suite struct MemberRunTests {
    /// Texts of values, what they are, and their content.
    private static let values: [(text: String, kind: JSONKind, content: String)] = [
        ("\"a\"", .string, "a"), ("\"longer text\"", .string, "longer text"), ("\"\"", .string, ""),
        ("null", .null, ""), ("true", .boolean, "true"), ("-1.5", .number, "-1.5"),
        ("[", .array, "["),
    ]

    @Test(arguments: UInt64(1)...200)
    func `a run ends before the first member that needs a look of its own`(seed: UInt64) {
        var random = SeededRandom(seed: seed)
        var text = ""
        var members: [JSONMember] = []
        var traits: [(kind: JSONKind, isAlone: Bool, length: Int)] = []
        let usual = random.pick([1, 3, 20])
        for _ in 0..<(3 * Int.random(in: 1...60, using: &random)) {
            let isUsual = Int.random(in: 0..<usual, using: &random) > 0
            let value = isUsual ? Self.values[0] : random.pick(Self.values)
            let hasEscapes = value.kind == .string && Int.random(in: 0..<usual, using: &random) == 0
            let isCut =
                value.kind == .string && Int.random(in: 0..<(4 * usual), using: &random) == 0
            text += "{\"x\":"
            let start = text.utf8.count
            let end = start + (isCut ? 1 : value.text.utf8.count)
            members.append(
                JSONMember(
                    name: 7, kind: value.kind, hasEscapes: hasEscapes, nameStart: start - 4,
                    valueStart: start, valueEnd: end))
            text += value.text + "}\n"
            traits.append((value.kind, hasEscapes || isCut, value.content.utf8.count))
            #expect(members.last?.value == start..<end && members.last?.nameStart == start - 4)
        }
        let first = Int.random(in: 0..<3, using: &random)
        let limit = members.count / 3
        for kind in [JSONKind.string, .number, .boolean] {
            for leastBytes in 0...1 {
                let run = MemberRun(
                    of: kind, in: members.span, from: first, stride: 3, limit: limit,
                    leastBytes: leastBytes)
                let own = (0..<limit).map { traits[first + 3 * $0] }
                let isTaken = own.map {
                    $0.kind == .null
                        || ($0.kind == kind && !$0.isAlone && $0.length >= leastBytes)
                }
                let count = isTaken.firstIndex(of: false) ?? limit
                let note = "seed \(seed), \(kind), \(leastBytes)"
                #expect(run.count == count, "\(note)")
                #expect(run.nulls == own.prefix(count).count { $0.kind == .null }, "\(note)")
            }
        }
    }

    @Test func `the entries of a list of members are the bytes round their content`() {
        var text = ""
        var members: [JSONMember] = []
        for value in Self.values {
            text += "{\"x\":"
            let start = text.utf8.count
            members.append(
                JSONMember(
                    name: 1, kind: value.kind, hasEscapes: false, nameStart: start - 4,
                    valueStart: start, valueEnd: start + value.text.utf8.count))
            text += value.text + "}\n"
        }
        let bytes = Array(text.utf8)
        let list = members.span
        let entries = list.entries
        #expect(entries.count == members.count * Span<JSONMember>.entriesPerMember)
        for (index, value) in Self.values.enumerated() {
            let behind = index * Span<JSONMember>.entriesPerMember + Span<JSONMember>.behindEntry
            let content = (Int(entries[behind - 1]) + 1)..<Int(entries[behind])
            #expect(String(decoding: bytes[content], as: UTF8.self) == value.content)
        }
    }
}
