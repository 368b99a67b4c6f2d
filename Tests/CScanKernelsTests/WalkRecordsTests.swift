import CScanKernels
import Testing

/// The walk over records that are alike, with every kernel; memory that may not be read is guarded.
@Suite struct WalkRecordsTests {
    private static let texts = [
        "\"id\":", "\"a_longer_name\" : ", " \"n\":", "\"x_x_x_x_x_x_x_x_x_x_x\":",
    ]
    private static let first = record(["1", "\"x\"", "null", "true"])

    private static func record(_ values: [String], end: String = "}\n") -> String {
        "{" + zip(texts, values).map { $0 + $1 }.joined(separator: ",") + end
    }

    private static let values = [
        ["1", "\"x\"", "null", "true"], ["-0.5", "\"\"", "false", "\"a, {b}: [c]\""],
        ["0", "1", "2", "3"], ["999999999999999", "-999999999999999", "0.2345678901234", "10.5"],
        ["true", "false", "null", "\"\\\"\""],
    ]

    @Test(arguments: Kernel.available, ["}\n", "}\r\n", " \t}\n"])
    func `the members of records in order are listed`(kernel: Kernel, end: String) {
        // More than the kernel walks over at once.
        let records = (0..<400).map { Self.values[$0 % Self.values.count] }
        let text = records.map { Self.record($0, end: end) }.joined()
        let members = KernelRunner(kernel).walk(text, texts: Self.texts)
        #expect(members.map(\.value) == records.flatMap(\.self))
        for (index, member) in members.enumerated() {
            #expect(member.raw.name == index % Self.texts.count + 1 && member.nameStart == "\"")
            #expect(Int(member.raw.kind) == Self.kind(of: member.value), "\(member.value)")
            #expect(member.raw.has_escapes == 0)
        }
    }

    private static func kind(of value: String) -> Int {
        switch value.first {
        case "\"": BLK_JSON_STRING
        case "t", "f": BLK_JSON_BOOLEAN
        case "n": BLK_JSON_NULL
        default: BLK_JSON_NUMBER
        }
    }

    /// Records and other lines that need another look.
    private static let others =
        [
            ["01", "1", "1", "1"], ["1", "1.", "1", "1"], ["1", "1", ".5", "1"],
            ["1", "1", "1", "-"],
            ["1", "1", "1e5", "1"], ["1", "1", "1.2.3", "1"], ["1", "", "1", "1"],
            ["+1", "1", "1", "1"],
            ["1234567890123456", "1", "1", "1"], ["1", "[]", "1", "1"],
            ["1", "{\"a\":1}", "1", "1"],
            ["tru", "1", "1", "1"], ["1", "nulls", "1", "1"], ["1", "1", "1", "True"],
            ["1", "1", "1", "\"x\"y"], ["1", "1", "1", "\"x\" \""], ["1", "1", "1", "-01"],
        ].map { record($0) } + [
            first.replacing("id", with: "Id"), first.replacing("n\"", with: "m\""),
            first.replacing(" : ", with: ": "), " " + first, "\u{FEFF}" + first, "x" + first,
            first.replacing("}\n", with: "} \n"), first.replacing("}\n", with: "},\n"),
            first.replacing("}\n", with: "]\n"), "[" + first.dropFirst(), "{\"id\":1}\n", "\n",
            "{}\n",
        ]

    @Test(arguments: Kernel.available, others.indices)
    func `no record is taken from one on that needs another look`(kernel: Kernel, number: Int) {
        let runner = KernelRunner(kernel)
        for before in [0, 1, 150] {
            let some = String(repeating: Self.first, count: before)
            let members = runner.walk(some + Self.others[number] + some, texts: Self.texts)
            #expect(members.count == before * Self.texts.count, "\(Self.others[number])")
        }
    }

    @Test(arguments: Kernel.available)
    func `no record is taken that is too long or reaches too far`(kernel: Kernel) {
        let text = String(repeating: Self.first, count: 5)
        let length = Self.first.utf8.count
        let runner = KernelRunner(kernel)
        let count = Self.texts.count
        #expect(runner.walk(text, texts: Self.texts, stop: 3 * length - 1).count == 2 * count)
        #expect(runner.walk(text, texts: Self.texts, stop: 3 * length).count == 3 * count)
        #expect(runner.walk(text, texts: Self.texts, longest: length - 2).isEmpty)
        #expect(runner.walk(text, texts: Self.texts, longest: length - 1).count == 5 * count)
    }
}
