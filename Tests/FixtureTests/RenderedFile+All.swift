extension RenderedFile {
    static let all = fromChecks + values + ndjson + contracts + handMade

    private static let fromChecks = [
        illFormedUTF8, unquotedComma, unclosedQuote, upperCase, longName, byteOrderMark,
        secondColumn, oneLine,
    ]

    private static let header = "account_id,name,signup_date,active,mrr\n"

    private static func record(_ number: Int, name: String? = nil) -> String {
        let day = number % 28 + 1
        let date = "2024-0\(number % 9 + 1)-\(day < 10 ? "0" : "")\(day)"
        let active = number.isMultiple(of: 3) ? "false" : "true"
        return "\(number),\(name ?? "Customer \(number)"),\(date),\(active),\(number % 500).50\n"
    }

    private static let illFormedUTF8 = {
        var bytes = Array(header.utf8)
        for number in 1...1_200 {
            guard number >= 1_002, number.isMultiple(of: 6) || number == 1_002 else {
                bytes += Array(record(number).utf8)
                continue
            }
            let names: [[UInt8]] = [
                [0x43, 0x61, 0x66, 0xE9, 0x20, 0x42, 0x6C, 0x65, 0x75],
                [
                    0x4D, 0xFC, 0x6C, 0x6C, 0x65, 0x72, 0x20, 0x26, 0x20, 0x53, 0xF6, 0x68, 0x6E,
                    0x65,
                ],
                [0x42, 0xE4, 0x63, 0x6B, 0x65, 0x72, 0x65, 0x69],
            ]
            bytes += Array("\(number),".utf8) + names[number / 6 % 3]
            bytes += Array(",2024-03-14,true,19.99\n".utf8)
        }
        return RenderedFile("01-ill-formed-utf8", "out/accounts.csv", bytes, rules: ["E201"])
    }()

    private static let unquotedComma = {
        let names = [2_417: "Acme, Inc.", 2_600: "Oak, Ash & Co.", 2_777: "Birch, Ltd."]
        let records = (1...3_000).map { record($0, name: names[$0]) }
        return RenderedFile(
            "02-unquoted-comma", "out/accounts.csv", header + records.joined(), rules: ["C403"])
    }()

    private static let unclosedQuote = {
        let names = [88: "\"Oak Street Deli", 91: "\"Birch\""]
        let records = (1...120).map { record($0, name: names[$0]) }
        return RenderedFile(
            "03-unclosed-quote", "out/accounts.csv", header + records.joined(), rules: ["C404"])
    }()

    private static let upperCase = RenderedFile(
        "06-upper-case", "out/accounts.csv",
        "account_id,Name,signup_date,active,mrr\n" + record(1) + record(2), rules: ["H304"])

    private static let longName = RenderedFile(
        "07-long-name", "out/accounts.csv",
        """
        account_id,customer_lifetime_value_in_us_dollars,active
        1,12.50,true
        2,13.50,false

        """, rules: ["H303"])

    private static let byteOrderMark = RenderedFile(
        "12-byte-order-mark", "out/accounts.csv", "\u{FEFF}" + header + record(1) + record(2),
        rules: ["E203"])

    private static let secondColumn = RenderedFile(
        "17-second-column", "out/accounts.csv",
        """
        account_id,name,signup_date,Name,mrr
        1,a,2024-03-14,b,1.50
        2,c,2024-03-15,d,2.50

        """, rules: ["H308", "H304"])

    /// Findings of several groups on one line, behind wide and combining characters.
    private static let oneLine = RenderedFile(
        "18-one-line", "out/jp.csv",
        Array("account_id,name,city,note\n1,a,b,c\n501,株式会社サンプル,e\u{301}cole 👩‍👩‍👧 ".utf8)
            + [0xE9] + Array(",שלום\u{7}x\u{0}y,\u{FFFD}\n".utf8),
        rules: ["E"])
}
