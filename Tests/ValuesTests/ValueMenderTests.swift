import Testing
import Values

/// What a value should be written as; `?` behind it marks an unsafe fix.
struct ValueMenderTests {
    @Test(arguments: [
        ("2024/03/14", "2024-03-14"), ("2024-3-4", "2024-03-04"), ("20240314", "2024-03-14"),
        ("14-Mar-2024", "2024-03-14"), ("14 March 2024", "2024-03-14"),
        ("Mar 14, 2024", "2024-03-14"), ("Aug 14 1993", "1993-08-14"),
        ("Thu, 14 Mar. 2024", "2024-03-14"), ("3rd Sept. 2024", "2024-09-03"),
        ("2024-Mar-14", "2024-03-14"), ("14MAR2024", "2024-03-14"), ("2015-W53-4", "2015-12-31"),
        ("2016-W01-1", "2016-01-04"), ("2015-W01-1", "2014-12-29"), ("2015-365", "2015-12-31"),
        ("2024-060", "2024-02-29"), (" 2024/03/14\u{A0}", "2024-03-14"),
        // A part over 12, or two equal parts, leave no other reading.
        ("03/14/2024", "2024-03-14"), ("14.3.2024", "2024-03-14"), ("05/05/2024", "2024-05-05"),
        ("2024-03-14 00:00:00", "2024-03-14"), ("03/14/2024 12:00 AM", "2024-03-14"),
        ("2024-03-14 ", "2024-03-14"), ("NULL", ""), ("  ", ""),
    ])
    func `dates whose day is certain`(value: String, mended: String) {
        #expect(ColumnSample("50*2024-03-14").mended(value) == mended)
    }

    @Test(arguments: [
        "2024-03-14", "01/02/2024", "3/14/24", "14-Mar-24", "2024-03", "Mar-24", "2024", "3/2024",
        "2024-W11", "2015-02-30", "31/31/2024", "45000", "1700000000", "x", "",
        "2024-03-14 10:00:00", "2024-03-14 00:00:00Z", "2024-03-14 00:01", "#REF!", "=SUM(A1)",
    ])
    func `dates whose day is not certain, or that are fine`(value: String) {
        #expect(ColumnSample("50*2024-03-14").mended(value) == nil)
    }

    @Test(arguments: [
        ("9*01/31/2024 | 9*01/02/2024", "2024-01-02"),
        ("9*31/01/2024 | 9*01/02/2024", "2024-02-01"),
        ("9*31.01.2024 10:00 | 30*01/02/2024", "2024-02-01"), ("9*01/02/2024", nil),
        ("9*01/31/2024 | 9*31/01/2024 | 9*01/02/2024", nil),
    ])
    func `the order of the column decides where both are possible`(
        column: String, mended: String?
    ) {
        #expect(ColumnSample(column).mended("01/02/2024") == mended)
    }

    @Test(arguments: [
        ("03/14/2024 10:00", "2024-03-14 10:00"),
        ("03/14/2024 10:00:05 Z", "2024-03-14 10:00:05 Z"),
        ("2015-12-15 11:12:00 PM Z", "2015-12-15 23:12:00 Z"),
        ("2015-12-15 12:05 a.m.", "2015-12-15 00:05"), ("14/3/2024 3 PM", "2024-03-14 15:00"),
        ("2024-03-14t10:00:00z", "2024-03-14T10:00:00Z"),
        ("2024-03-14 10:00:00 UTC", "2024-03-14 10:00:00 Z"),
        ("2024-03-14 10:00:00GMT+1", "2024-03-14 10:00:00+01:00"),
        ("20240314T101500Z", "2024-03-14T10:15:00Z"), ("2024-3-4 9:05", "2024-03-04 09:05"),
        ("Thu, 14 Mar 2024 10:15:00 +0200", "2024-03-14 10:15:00 +02:00"),
        ("14/Mar/2024:10:15:00 -0500", "2024-03-14 10:15:00 -05:00"),
        ("2024/03/14 10:15:00.250", "2024-03-14 10:15:00.250"),
        (" 2024-03-14 10:00:00Z", "2024-03-14 10:00:00Z"),
    ])
    func `timestamps whose day and zone are certain`(value: String, mended: String) {
        #expect(ColumnSample("50*2024-03-14 10:00:00Z").mended(value) == mended)
    }

    @Test(arguments: [
        "2024-03-14 10:00:00 PST", "2024-03-14", "03/04/2024 10:00", "2024-03-14 10:00",
        "2024-03-14 25:00:00Z", "1700000000", "2024-03-14 10:00:00Z", "14:30 PM",
        "2024-03-14 13:00 PM", "2024-03-14 10:00 Europe/Berlin",
    ])
    func `timestamps whose day or zone is not certain, or that are fine`(value: String) {
        #expect(ColumnSample("50*2024-03-14 10:00:00Z").mended(value) == nil)
    }

    @Test(arguments: [
        ("TRUE", "true"), ("False", "false"), ("T", "true"), ("f", "false"), ("Yes", "true"),
        ("NO", "false"), ("y", "true"), ("N", "false"), ("ON", "true"), ("off", "false"),
        ("1", "true"), ("0", "false"), (" TRUE ", "true"),
    ])
    func `booleans`(value: String, mended: String) {
        #expect(ColumnSample("50*true").mended(value) == mended)
        #expect(ColumnSample("9*true | 1*false").mended("2") == nil)
    }

    @Test(arguments: [
        ("1,234.56", "1234.56"), ("1,234,567", "1234567"), ("12,34,567.5", "1234567.5"),
        ("1.234,56", "1234.56"), ("1.234.567", "1234567"), ("1 234", "1234"),
        ("1\u{A0}234,5", "1234.5"), ("1\u{202F}234\u{202F}567.25", "1234567.25"),
        ("1'234.50", "1234.50"),
        ("1\u{2019}234", "1234"), ("1,234", "1234"), ("(1,234.50)", "-1234.50"),
        ("-1,234", "-1234"), ("1,234-", "-1234"), ("+1,234.5", "1234.5"), ("1234,567", "1234.567"),
        ("0,123", "0.123"), ("$5", "5?"), ("-$5.50", "-5.50?"), ("$-5", "-5?"),
        ("($1,234)", "-1234?"),
        ("5 EUR", "5?"), ("US$ 5", "5?"), ("\u{20AC}1.234,50", "1234.50?"), ("\u{A3}.50", "0.50?"),
        ("1234.56 \u{20AC}", "1234.56?"), ("USD 1 234", "1234?"), ("(5)", "-5"), ("5.5-", "-5.5"),
        ("\u{2212}5", "-5"), ("\u{2212}1,234", "-1234"), ("0x1F", "31"), ("-0xff", "-255"),
        ("0xFFFFFFFFFFFFFFFF", "18446744073709551615"), ("1_000", "1000"),
        ("1_000.5", "1000.5"), ("\u{661}\u{662}\u{663}", "123"),
        ("\u{FF11}\u{FF12}.\u{FF13}", "12.3"),
        ("-\u{967}\u{966}", "-10"), ("\u{661}\u{66B}\u{665}", "1.5"), ("\u{1D7D9}", "1"),
        ("+5", "5"), (".5", "0.5"), ("-.5", "-0.5"), ("5.", "5"), ("1.5e3", "1500"),
        ("1.2E+05", "120000"), ("1e-3", "0.001"), ("-1.25E-1", "-0.125"), ("12.50e0", "12.50"),
        ("0e5", "0"), (" 1,234.56 ", "1234.56"), ("5 ", "5"), ("N/A", ""), ("  ", ""),
    ])
    func `numbers`(value: String, mended: String) {
        #expect(ColumnSample("50*12.5 | 50*-7").mended(value) == mended)
    }

    @Test(arguments: [
        "5", "5%", "12 kg", "Infinity", "1e300", "1.23E+15", "twelve", "0x11112222333344445",
        "#N/A", "CHF 5.-", "1e10x", "",
    ])
    func `numbers that nobody can know, or that are fine`(value: String) {
        #expect(ColumnSample("50*12.5 | 50*-7").mended(value) == nil)
    }

    @Test(arguments: [
        // Thousands or decimals, by the other values.
        ("50*1,234", "1,234", nil), ("50*1,234 | 50*5", "1,234", nil),
        ("50*1,234 | 50*5.5", "1,234", "1234"), ("50*1,234 | 50*1,234.5", "1,234", "1234"),
        ("50*1,234 | 50*7 | 9*1,5", "1,234", "1.234"), ("50*1,234 | 9*1.234,5", "1,234", nil),
        ("50*1,234 | 50*1.5 | 9*1,5", "1,234", nil), ("50*7 | 9*$1,234", "$1,234", nil),
        ("50*7.5 | 9*$1,234", "$1,234", "1234?"), ("50*1,50", "1,50", "1.50"),
        ("50*1,50 | 50*7", "1,50", "1.50"), ("50*1,50 | 50*1,234.5", "1,50", nil),
        ("50*1.234,5 | 9*\u{20AC}1.234", "\u{20AC}1.234", nil),
        ("50*7 | 9*$1.234", "$1.234", "1.234?"),
        // Only a hint speaks for the kind.
        ("50*(5)", "(5)", "-5?"), ("50*1 234", "1 234", "1234?"), ("10*Y | 10*N", "Y", "true?"),
        ("9*1 | 9*0", "1", nil),
    ])
    func `what a value means depends on its column`(
        column: String, value: String, mended: String?
    ) {
        #expect(ColumnSample(column).mended(value) == mended)
    }

    @Test(arguments: [
        (" text ", "text?"), ("  ", "?"), ("\u{3000}text", "text?"), ("NULL", nil),
        ("03/14/2024", nil), ("=\"00123\"", nil), ("text", nil),
    ])
    func `text is only trimmed`(value: String, mended: String?) {
        #expect(ColumnSample("50*some text").mended(value) == mended)
    }

    @Test func `a mended value breaks no rule that can be mended`() {
        let columns = [
            "50*2024-03-14 | 9*03/14/2024", "50*2024-03-14 10:00:00Z", "50*true", "50*12.5 | 50*-7",
        ]
        let values = [
            "03/14/2024", "14-Mar-2024", "14/03/2024 10:00 pm utc", "2015-W53-4", "TRUE", "off",
            "1",
            "1,234.56", "($5)", " 1 234,5 ", "\u{661}", "1e5", "5.", "N/A", "  ", "20240314",
        ]
        for column in columns {
            let sample = ColumnSample(column)
            for value in values {
                guard let mended = sample.mended(value) else { continue }
                let bare = mended.hasSuffix("?") ? String(mended.dropLast()) : mended
                #expect(sample.mended(bare) == nil, "\(column): \(value) as \(bare)")
                #expect(!sample.finding(bare).contains("error"), "\(column): \(value) as \(bare)")
            }
        }
    }
}
