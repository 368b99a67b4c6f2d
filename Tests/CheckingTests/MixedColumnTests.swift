import Testing

/// Columns in which a part of the values is at fault: a tenth, half, nearly all, all.
@Suite struct MixedColumnTests {
    struct Fault: CustomTestStringConvertible, Sendable {
        let name: String
        let clean: @Sendable (Int) -> String
        let faulty: @Sendable (Int) -> String
        let rule: String
        /// A column of nothing else is told too.
        let isPlain: Bool

        var testDescription: String { "\(faulty(3)) is \(rule)" }

        init(
            _ name: String, _ clean: @escaping @Sendable (Int) -> String, _ rule: String,
            isPlain: Bool = true, _ faulty: @escaping @Sendable (Int) -> String
        ) {
            self.name = name
            self.clean = clean
            self.faulty = faulty
            self.rule = rule
            self.isPlain = isPlain
        }
    }

    static let all: [Fault] = [
        Fault("signup_date", day, "V501") { "03/\(10 + $0 % 18)/2024" },
        Fault("signup_date", day, "V501") { "\(13 + $0 % 15).03.2024" },
        Fault("signup_date", day, "V501") { "2024/03/\(10 + $0 % 18)" },
        Fault("signup_date", day, "V501") { "\(10 + $0 % 18)-Mar-2024" },
        Fault("signup_date", day, "V501") { "202403\(10 + $0 % 18)" },
        Fault("signup_date", day, "V501") { "2024-3-\(1 + $0 % 9)" },
        Fault("signup_date", day, "V502") { "2023-02-\(29 + $0 % 3)" },
        Fault("signup_date", day, "V517") { "\(45_000 + $0)" },
        Fault("seen_at", moment, "V503") { "03/\(10 + $0 % 18)/2024 10:00" },
        Fault("seen_at", moment, "V503") { "2024-03-\(10 + $0 % 18) 10:00:00 PM" },
        Fault("seen_at", moment, "V504") { "2024-03-\(10 + $0 % 18) 25:00:00Z" },
        Fault("seen_at", moment, "V505") { "2024-03-\(10 + $0 % 18) 10:00:00" },
        Fault("seen_at", moment, "V517") { "\(1_700_000_000 + $0)" },
        Fault("is_open", truth, "V506") { $0 % 2 == 0 ? "TRUE" : "FALSE" },
        Fault("is_open", truth, "V506") { $0 % 2 == 0 ? "yes" : "no" },
        Fault("is_open", truth, "V506") { $0 % 2 == 0 ? "1" : "0" },
        Fault("mrr", amount, "V507") { "1,\(100 + $0 % 900).50" },
        Fault("mrr", amount, "V507") { "1.\(100 + $0 % 900),50" },
        Fault("mrr", amount, "V509") { "$\(100 + $0)" },
        Fault("mrr", amount, "V509") { "\(100 + $0) EUR" },
        Fault("mrr", amount, "V510") { "\(100 + $0)%" },
        Fault("mrr", amount, "V510") { "(\(100 + $0))" },
        Fault("mrr", amount, "V516") { "+\(100 + $0)" },
        Fault("mrr", amount, "V508") { "\(100 + $0),50" },
        Fault("mrr", amount, "V514") { " \(100 + $0)" },
        Fault("signup_date", day, "V514") { "2024-03-\(10 + $0 % 18) " },
        Fault("mrr", amount, "V511", isPlain: false) { $0 % 2 == 0 ? "N/A" : "NULL" },
        Fault("signup_date", day, "V511", isPlain: false) { $0 % 2 == 0 ? "None" : "\\N" },
        Fault("mrr", amount, "V512", isPlain: false) { $0 % 2 == 0 ? "#REF!" : "#DIV/0!" },
    ]

    private static let day = { @Sendable (number: Int) in "2023-1\(number % 3)-\(10 + number % 18)"
    }
    private static let moment = { @Sendable (number: Int) in
        "2023-1\(number % 3)-\(10 + number % 18) 08:\(10 + number % 50):00 Z"
    }
    private static let truth = { @Sendable (number: Int) in number % 3 == 0 ? "true" : "false" }
    private static let amount = { @Sendable (number: Int) in "\(number * 7 % 5_000).\(number % 10)5"
    }

    @Test(arguments: all)
    func `each value at fault is told, and no other`(fault: Fault) throws {
        for percent in [1, 10, 50, 90] + (fault.isPlain ? [100] : []) {
            let values = (0..<400).map { number in
                number * 37 % 100 < percent ? fault.faulty(number) : fault.clean(number)
            }
            let count = (0..<400).count { $0 * 37 % 100 < percent }
            let found = try ValueColumn(values, name: fault.name).findings
            #expect(found == ["\(fault.rule) \(count)"], "\(percent) %")
        }
    }

    @Test func `a text column with a tenth of numbers is text`() throws {
        let values = (0..<200).map { $0 % 10 == 0 ? "\($0)" : "some words" }
        #expect(try ValueColumn(values).findings == [])
    }

    @Test func `dates with a fifth of serial days are dates`() throws {
        let values = (0..<200).map { $0 % 5 == 0 ? "\(45_000 + $0)" : Self.day($0) }
        #expect(try ValueColumn(values, name: "signup_date").findings == ["V517 40"])
        #expect(try ValueColumn(values).findings == ["V517 40"])
    }

    @Test func `the last records of a file are no values where they hold totals`() throws {
        let values = (0..<50).map { "\($0).5" }
        var text = "name,mrr\n" + values.map { "x,\($0)\n" }.joined()
        text += "Total,n.a. yet\n"
        let outcome = try Outcome(of: Array(text.utf8), .init())
        #expect(outcome.groups.map { CheckingTests.text($0.key.rule) } == ["C413"])
        let followed = try Outcome(
            of: Array((text + "x,1.5\ny,2.5\nz,3.5\n").utf8), .init())
        #expect(followed.groups.map { CheckingTests.text($0.key.rule) } == ["V515"])
    }

    @Test func `a record with a broken quote counts but for the broken field`() throws {
        let records = (0..<20).map { "\($0),2024-03-\(10 + $0)\n" }.joined()
        let outcome = try Outcome(
            of: Array(("note,day\n" + records + "x \"y\" z,tomorrow\n").utf8), .init())
        #expect(outcome.groups.map { CheckingTests.text($0.key.rule) } == ["C405", "V515"])
    }
}
