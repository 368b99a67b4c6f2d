import Testing

import BatchWire

@Suite struct BatchDateTests {
    @Test(arguments: [
        ("2015-12-15T11:12:00Z", 1_450_177_920),
        ("2015-12-22T18:01:36+0000", 1_450_807_296),
        ("2015-12-15T11:12:00+01:00", 1_450_174_320),
        ("2015-12-15T11:12:00-0830", 1_450_208_520),
        ("2016-02-29T00:00:00Z", 1_456_704_000),
        ("1969-12-31T23:59:59Z", -1),
    ])
    func `the forms of the page are taken`(text: String, seconds: Int) {
        #expect(BatchDate(text)?.secondsSinceEpoch == seconds)
    }

    @Test(arguments: [
        "", "now", "2015-12-15", "2015-12-15 11:12:00Z", "2015-12-15T11:12:00",
        "2015-12-15T11:12:00+1", "2015-12-15T11:12:00 0000", "2015-12-15T11:12:00z",
        "2015-02-29T11:12:00Z", "2015-12-15T24:00:00Z", "2015-12-15T11:12:60Z",
        "2015-12-15T11:12:00+00:0", "2015-12-15T11:12:00+24:00", "2015-13-15T11:12:00Z",
        "2015-12-15T11:12:00Zx", "+015-12-15T11:12:00Z",
    ])
    func `other forms are refused`(text: String) {
        #expect(BatchDate(text) == nil)
    }

    @Test func `every day of 800 years comes back as it was`() {
        let first = CivilTime(year: 1600, month: 1, day: 1)?.secondsSinceEpoch ?? 0
        for day in 0..<292_194 {
            let time = CivilTime(secondsSinceEpoch: first + day * 86_400 + day % 86_400)
            #expect(time.secondsSinceEpoch == first + day * 86_400 + day % 86_400)
            guard BatchDate(time.text)?.secondsSinceEpoch == time.secondsSinceEpoch else {
                Issue.record("\(time.text) is read as another time")
                return
            }
        }
    }
}
