extension RenderedFile {
    static let values = [dateFormat, thousandSeparator, longRecord, wideCharacters, invisible]

    private static let header = "account_id,name,signup_date,active,mrr\n"

    private static func twoDigits(_ number: Int) -> String {
        number < 10 ? "0\(number)" : "\(number)"
    }

    private static func isoDate(_ number: Int) -> String {
        "2024-\(twoDigits(number % 12 + 1))-\(twoDigits(number % 28 + 1))"
    }

    private static func active(_ number: Int) -> String {
        number.isMultiple(of: 3) ? "false" : "true"
    }

    private static let dateFormat = {
        let records = (1...3_120).map { number in
            let date =
                number < 140
                ? isoDate(number)
                : "\(twoDigits(number % 12 + 1))/\(twoDigits(number % 28 + 1))/2024"
            return "\(number),Globex \(number),\(date),\(active(number)),\(number % 500).50\n"
        }
        return RenderedFile(
            "04-date-format", "out/accounts.csv", header + records.joined(), rules: ["V501"])
    }()

    private static let thousandSeparator = {
        let records = (1...120).map { number in
            let amount =
                number.isMultiple(of: 11) ? "\"1,\(200 + number).50\"" : "\(number).50"
            return "\(number),Initech,\(isoDate(number)),\(active(number)),\(amount)\n"
        }
        return RenderedFile(
            "05-thousand-separator", "out/accounts.csv", header + records.joined(),
            rules: ["V507"])
    }()

    /// A record of more bytes than are kept with a finding.
    private static let longRecord = {
        let names = (1...601).map { $0 == 301 ? "is_renewed" : "c\($0)" }
        let records = (1...60).map { number in
            (1...601).map { column in
                guard column == 301 else { return "v0\(column)" }
                return number == 51 ? "TRUE" : active(number)
            }.joined(separator: ",")
        }
        let text = ([names.joined(separator: ",")] + records).joined(separator: "\n")
        return RenderedFile("13-long-record", "out/wide.csv", text + "\n", rules: ["V506"])
    }()

    private static let wideCharacters = {
        let records = (1...600).map { number in
            let isLate = number > 500 && number.isMultiple(of: 3)
            let date = isLate ? isoDate(number).replacing("-", with: "/") : isoDate(number)
            let active = number == 501 ? "はい" : active(number)
            return "\(number),株式会社サンプル,e\u{301}cole 👩‍👩‍👧,\(date),\(active),19.99\n"
        }
        return RenderedFile(
            "14-wide-characters", "out/jp.csv",
            "id,name,school,signup_date,active,mrr\n" + records.joined(), rules: ["V501", "V515"])
    }()

    private static let invisible = {
        let records = (1...20).map { number in
            guard number == 9 else {
                return "\(number),Stark,\(isoDate(number)),\(active(number)),1.50\n"
            }
            return "9,Stark\u{200B} Ind\u{A0}Ltd,2024-03-14\t,true,1.50\n"
        }
        return RenderedFile(
            "15-invisible", "out/accounts.csv", header + records.joined(),
            rules: ["E209", "V514"])
    }()
}
