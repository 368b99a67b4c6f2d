import Testing

/// Values that real files have and that break no constraint, however odd they look.
@Suite struct InnocentValueTests {
    struct Innocents: CustomTestStringConvertible, Sendable {
        let testDescription: String
        let name: String
        let values: [String]

        init(_ what: String, name: String, _ values: [String]) {
            testDescription = what
            self.name = name
            self.values = values
        }
    }

    static let all: [Innocents] = [
        Innocents(
            "ids with leading zeros", name: "account_id", ["00123", "00124", "09999", "12345"]),
        Innocents("leading zeros under a plain name", name: "store", ["00123", "00124", "09999"]),
        Innocents(
            "phone numbers", name: "phone",
            ["+49 30 123456", "(555) 123-4567", "555-123-4567", "+1-555-123-4567", "030/123456"]),
        Innocents("phone numbers of digits", name: "mobile", ["4930123456", "15551234567"]),
        Innocents("IP addresses", name: "host", ["192.168.1.1", "10.0.0.255", "::1", "8.8.8.8"]),
        Innocents("versions", name: "release", ["1.2.3", "v2.0.1", "1.10.0-rc.1", "10.4", "2.1"]),
        Innocents("part numbers", name: "part", ["AB.12/34", "A-1/2", "12.34.5678.9", "X/100.5"]),
        Innocents("scores", name: "result", ["3-1", "0-0", "2-2", "10-9", "1-4"]),
        Innocents("ratios", name: "ratio", ["1/2", "3/4", "16:9", "4:3", "2/3"]),
        Innocents("ICD codes", name: "diagnosis", ["K21.9", "E11.65", "I10", "J45.909"]),
        Innocents(
            "postal codes", name: "postcode", ["SW1A 1AA", "01067", "10115", "K1A 0B1", "D-10115"]),
        Innocents(
            "the code of Namibia", name: "country", ["DE", "NA", "FR", "NO", "US", "IN", "NL"]),
        Innocents(
            "Norway among countries", name: "country",
            Array(repeating: "NO", count: 12) + ["SE", "DK", "FI"]),
        Innocents(
            "prose with an amount", name: "note",
            ["it costs $5", "3 for $5", "$5 off the next order", "about 5 % more", "free"]),
        Innocents(
            "hashes", name: "commit", ["1e10", "00e12f", "a3f5c9", "9e4d21", "7b1c0e", "5e8810"]),
        Innocents("German house numbers", name: "house", ["12 a", "7", "9 b", "112", "3 c", "44"]),
        Innocents("times of day", name: "opens", ["10:15", "08:00", "23:59", "00:00"]),
        Innocents(
            "coordinates", name: "position",
            ["48.8566, 2.3522", "52.5200,13.4050", "-33.8688, 151.2093"]),
        Innocents(
            "names of Portugal and Vietnam", name: "name",
            ["João Conceição", "Nguyễn Văn A", "São Tomé", "Trần Thị Hà", "Antônio Guimarães"]),
        Innocents("emoji with joiners", name: "mood", ["👩‍👩‍👧‍👦 Family", "🏳️‍🌈", "❤️ it", "1️⃣", "ok"]),
        Innocents(
            "Arabic and Indic text with joiners", name: "title",
            ["می‌خواهم", "क्‍ष", "محمد العربي", "राहुल शर्मा", "עברית"]),
        Innocents(
            "true in a text", name: "comment", ["true", "so it is", "not at all", "true story"]),
        Innocents(
            "text that begins with a sign", name: "remark",
            ["- first point", "@anna please call", "-- see below", "@team", "-minus", "=)"]),
        Innocents(
            "years in a text", name: "edition", ["2019", "spring 2020", "2021", "second", "2022"]),
        Innocents("years", name: "year", ["2019", "2020", "2021", "2022", "1998", "2001"]),
        Innocents(
            "numbers of digits", name: "invoice_number", ["20240314", "20240315", "20240401"]),
        Innocents("ranges", name: "age", ["2-10", "11-20", "21-30", "31+"]),
        Innocents("durations", name: "took", ["PT5M", "P1D", "PT2H30M", "PT45S"]),
        Innocents("single letters", name: "grade", ["Y", "N", "A", "B", "Y", "C"]),
        Innocents(
            "numbers with every allowed form", name: "delta",
            ["0", "-0", "-12.50", "1000000", "0.001", "12345678901234567890.5"]),
        Innocents("the ends of the calendar", name: "valid_day", ["0001-01-01", "9999-12-31"]),
        Innocents(
            "timestamps with every zone", name: "seen_at",
            [
                "2024-03-14 10:15:00 Z", "2024-03-14T10:15:00+01:00", "2024-03-14 10:15:00+0100",
                "2024-03-14 10:15:00.123 -08", "2024-03-14T10:15:00,5Z",
                "2024-03-14 10:15:00-00:00",
            ]),
        Innocents("nothing at all", name: "spare", ["", "", "", ""]),
        Innocents("text with edge-like inner space", name: "label", ["a b", "c\u{A0}d", "e  f"]),
    ]

    @Test(arguments: all)
    func `a hard innocent breaks no rule`(innocents: Innocents) throws {
        let few = try ValueColumn(innocents.values, name: innocents.name)
        #expect(few.findings == [])
        let many = Array(repeating: innocents.values, count: 40).flatMap(\.self)
        #expect(try ValueColumn(many, name: innocents.name).findings == [])
    }
}
