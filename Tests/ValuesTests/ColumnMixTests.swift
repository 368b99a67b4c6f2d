import Testing
import Values

/// Columns of which the fault is not a rare one.
struct ColumnMixTests {
    /// The findings of all values of a column, each once.
    private func findings(_ column: String, name: String = "") -> Set<String> {
        let sample = ColumnSample(column, name: name)
        let values = column.split(separator: " | ").map {
            String($0.drop { $0 != "*" }.dropFirst())
        }
        return Set(values.map { sample.finding($0) }).subtracting([""])
    }

    @Test(arguments: [("90*12.5 | 10*N/A"), ("50*12.5 | 50*N/A"), ("10*12.5 | 90*N/A")])
    func `a number column with null tokens in each share`(column: String) {
        #expect(findings(column) == ["V511 error safe"])
    }

    @Test(arguments: ["80*2024-03-14 | 20*45000", "20*2024-03-14 | 80*45000"])
    func `dates with serial days`(column: String) {
        #expect(findings(column) == ["V517 error"])
    }

    @Test(arguments: [
        "90*some text | 10*5", "90*some text | 10*2024-03-14", "90*some text | 10*true",
        "90*some text | 10*$5", "90*some text | 10*N/A", "60*some text | 40*1,234",
        "79*12 | 21*some text",
    ])
    func `a text column with other values has no finding`(column: String) {
        #expect(findings(column) == [])
    }

    /// One in ten, half, and all but one in five: what is plain wherever it stands.
    @Test(arguments: [
        ("2024-03-14", "03/14/2024", "V501 error safe"),
        ("2024-03-14", "14.03.2024", "V501 error safe"),
        ("2024-03-14", "2015-02-30", "V502 error"),
        ("2024-03-14", "31 Dec 2015", "V501 error safe"),
        ("2024-03-14", "20151231", "V501 error safe"),
        ("2024-03-14", "2015-365", "V501 error safe"),
        ("2024-03-14", "15-12-31", "V501 error"), ("2024-03-14", "NaT", "V511 error safe"),
        ("2015-12-15 11:12:00 Z", "12/15/2015 11:12:00 Z", "V503 error safe"),
        ("2015-12-15 11:12:00 Z", "1450177920", "V517 error"),
        ("2015-12-15 11:12:00 Z", "2015-12-15 25:12:00 Z", "V504 error"),
        ("2015-12-15 11:12:00 Z", "2015-12-15 11:12:00", "V505 warning"),
        ("true", "TRUE", "V506 error safe"), ("true", "1", "V506 error safe"),
        ("true", "t", "V506 error safe"), ("true", "off", "V506 error safe"),
        ("12.5", "1,234.56", "V507 error safe"), ("12.5", "1234,56", "V508 error safe"),
        ("12.5", "$1234.56", "V509 error unsafe"), ("12.5", "12%", "V510 error"),
        ("12.5", "1'234.56", "V507 error safe"), ("12.5", "(1234.56)", "V510 error safe"),
        ("12.5", "1.2E+05", "V516 note safe"), ("12.5", "#N/A", "V512 error"),
        ("12.5", "12 seats", "V510 error"), ("12.5", "Infinity", "V510 error safe"),
        ("12.5", "", ""), ("12.5", "  ", "V514 error safe"), ("12.5", " 12.5", "V514 error safe"),
    ])
    func `a fault in a tenth, half and most of a column`(
        good: String, bad: String, finding: String
    ) {
        for share in [10, 50, 80] {
            let sample = ColumnSample("\(100 - share)*\(good) | \(share)*\(bad)")
            #expect(sample.finding(bad) == finding)
            #expect(sample.finding(good) == "")
        }
    }

    @Test func `thousands without decimals throughout`() {
        #expect(findings("50*1,234") == ["V507 error"])
        #expect(ColumnSample("50*1,234").mended("1,234") == nil)
        #expect(findings("4*1,234") == [])
    }

    /// What is certain among them would be all that speaks against a wrong guess about the others.
    @Test(arguments: [
        "9*1,234.56 | 9*1234,56", "9*1,5 | 9*2.5 | 2*1,234", "9*1.234,56 | 9*1,234.56 | 1*1,234",
    ])
    func `commas that contradict each other stay`(column: String) {
        let sample = ColumnSample(column)
        for part in column.split(separator: " | ") {
            let value = String(part.split(separator: "*")[1])
            guard value != "2.5" else { continue }
            #expect(sample.finding(value).hasPrefix("V50"), "\(value)")
            #expect(sample.mended(value) == nil, "\(value)")
        }
        #expect(ColumnSample("9*1,5 | 9*2.5").mended("1,5") == "1.5")
        #expect(ColumnSample("9*1,234.56 | 9*1,234").mended("1,234") == "1234")
    }

    @Test func `letters for booleans`() {
        #expect(findings("50*Y | 50*N") == ["V506 warning unsafe"])
        #expect(findings("50*Y") == [])
        #expect(findings("50*Y | 50*N | 9*M") == [])
        #expect(findings("50*NO | 50*SE") == [])
    }

    @Test(arguments: [
        ("50*00123 | 50*12345", "customer_id"), ("30*+49 30 1234567", "phone"),
        ("30*020 7946 0958", "phone"), ("50*192.168.0.1", "ip"), ("50*1.2.3 | 9*1.2", "version"),
        ("50*AB.12/3", "part"), ("50*3-1 | 9*2-2", "score"), ("50*1/2", "ratio"),
        ("50*A00.1", "icd"), ("50*NA | 50*DE | 50*FR", "country"), ("9*Null | 99*Smith", "name"),
        ("50*NO | 50*SE", "country"), ("9*costs $5 more", "note"),
        ("9*1e10 | 99*3fa2", "hash_id"), ("50*12 a | 50*7", "house"), ("50*14:30", "time"),
        ("50*52.52, 13.40", "place"), ("50*José | 50*Nguyễn", "name"), ("9*true | 99*x", "answer"),
        ("9*- text | 9*@name", "note"), ("50*90210", "zip"), ("50*2024", "year"),
        ("50*12.5 | 50*0.5", "score"), ("50*1 | 50*0", "seats"),
    ])
    func `hard innocents have no finding`(column: String, name: String) {
        let found = findings(column, name: name)
        // A surname that is a token of the first group is worth a warning.
        #expect(found.subtracting(name == "name" ? ["V511 warning"] : []) == [])
    }
}
