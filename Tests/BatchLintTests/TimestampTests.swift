import BatchLint
import Foundation
import Testing

struct TimestampTests {
    @Test(
        arguments: [
            ("2015-12-15T11:12:00Z", "2015-12-15T11:12:00Z"),
            ("2015-12-15T11:12:00+0000", "2015-12-15T11:12:00Z"),
            ("2015-12-15T11:12:00-08:00", "2015-12-15T19:12:00Z"),
            ("2016-03-01T00:30:00+0130", "2016-02-29T23:00:00Z"),
            ("0001-01-01T00:00:00Z", "0001-01-01T00:00:00Z"),
            ("9999-12-31T23:59:59Z", "9999-12-31T23:59:59Z"),
            ("1969-12-31T23:59:59Z", "1969-12-31T23:59:59Z"),
        ])
    func `a batchDate is written in UTC`(text: String, canonical: String) throws {
        let time = try #require(Timestamp(text))
        #expect(time.text == canonical)
        #expect(Timestamp(time.text) == time)
        let formatter = ISO8601DateFormatter()
        if let date = formatter.date(from: canonical), time.secondsSince1970 > -10_000_000_000 {
            #expect(Int(date.timeIntervalSince1970) == time.secondsSince1970)
        }
    }

    @Test(
        arguments: [
            "", "2015-12-15", "2015-12-15 11:12:00Z", "2015-12-15T11:12Z", "2015-12-15T11:12:00",
            "2015-12-15T11:12:00z", "2015-12-15T11:12:00+00", "2015-12-15T11:12:00+00:0",
            "2015-12-15T11:12:00.000Z", "2015-02-29T11:12:00Z", "2015-12-15T24:00:00Z",
            "2015-12-15T11:60:00Z", "2015-12-15T11:12:60Z", "2015-12-15T11:12:00+19:00",
            "2015-12-15T11:12:00+01:60", "0001-01-01T00:00:00+01:00", "9999-12-31T23:59:59-01:00",
            "2015-12-15T11:12:00Z ", "+015-12-15T11:12:00Z", "now",
        ])
    func `another form is no batchDate`(text: String) {
        #expect(Timestamp(text) == nil)
    }

    @Test func `each day of four centuries comes back`() throws {
        let first = try #require(Timestamp("1900-01-01T12:00:00Z")).secondsSince1970
        var seen = 0
        for year in 1900..<2300 {
            for month in 1...12 {
                for day in 1...31 {
                    let date = [(year, 4), (month, 2), (day, 2)].map { number, digits in
                        String(repeating: "0", count: digits - "\(number)".count) + "\(number)"
                    }.joined(separator: "-")
                    guard let time = Timestamp(date + "T12:00:00Z") else { continue }
                    #expect(time.secondsSince1970 == first + seen * 86_400)
                    #expect(time.text == date + "T12:00:00Z")
                    seen += 1
                }
            }
        }
        #expect(seen == 146_097)
    }
}
