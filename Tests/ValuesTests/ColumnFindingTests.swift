import Testing
import Values

/// Which rule a value breaks, and how gravely, by the table *Which rule wins*.
struct ColumnFindingTests {
    private static let dates = "90*2024-03-14 | 5*03/14/2024"
    private static let timestamps = "90*2024-03-14 10:00:00Z"
    private static let booleans = "90*true | 90*false"
    private static let numbers = "90*1234.5 | 90*7"
    private static let texts = "90*some text"

    @Test(arguments: [
        ("2024-03-14", ""), ("03/14/2024", "V501 error safe"), ("14.03.2024", "V501 error safe"),
        ("2024/03/14", "V501 error safe"), ("2024-3-4", "V501 error safe"),
        ("14-Mar-2024", "V501 error safe"), ("20240314", "V501 error safe"),
        ("2024-W11-4", "V501 error safe"), ("2024-074", "V501 error safe"),
        ("3/14/24", "V501 error"), ("14-3-24", "V501 error"), ("2024-03", "V501 error"),
        ("Mar-24", "V501 error"), ("3/2024", "V501 error"), ("2024", "V501 error"),
        ("2024-03-14 10:00:00Z", "V501 error safe"), ("03/14/2024 10:00", "V501 error safe"),
        ("2024-03-14 10:00", "V501 error safe"), ("2024-03-14 24:00:00Z", "V501 error safe"),
        ("2015-02-30", "V502 error"), ("0000-00-00", "V502 error"), ("31/31/2024", "V502 error"),
        ("2024-03-14 25:00:00Z", "V504 error"), ("45000", "V517 error"),
        ("1700000000", "V517 error"), ("five", "V515 warning"), ("12", "V515 warning"),
        ("true", "V515 warning"), ("1,234", "V515 warning"), ("1-Mar", "V515 warning"),
    ])
    func `in a column of dates`(value: String, finding: String) {
        #expect(ColumnSample(Self.dates).finding(value) == finding)
    }

    @Test(arguments: [
        ("2024-03-14 10:00:00Z", ""), ("2024-03-14T10:00:00.5+02:00", ""),
        ("2024-03-14 10:00:00", "V505 warning"), ("2024-03-14 10:00Z", "V505 warning"),
        ("2024-03-14 24:00:00Z", "V504 warning"), ("2015-06-30 23:59:60 Z", "V504 warning"),
        ("2024-03-14 25:00:00Z", "V504 error"), ("2024-04-31 10:00:00Z", "V504 error"),
        ("2024-03-14 10:00:00 +99:00", "V504 error"), ("31/31/2024 10:00", "V504 error"),
        ("2024-02-30", "V502 error"), ("03/14/2024 10:00", "V503 error safe"),
        ("2024-03-14 10:00 PM", "V503 error safe"), ("2024-03-14t10:00:00z", "V503 error safe"),
        ("2024-03-14 10:00:00 PST", "V503 error safe"), ("2024-03-14", "V503 error"),
        ("03/14/2024", "V503 error"), ("20240314", "V503 error"), ("1700000000", "V517 error"),
        ("1700000000000", "V517 error"), ("45000", "V517 error"), ("five", "V515 warning"),
        ("12", "V515 warning"),
    ])
    func `in a column of timestamps`(value: String, finding: String) {
        #expect(ColumnSample(Self.timestamps).finding(value) == finding)
    }

    @Test(arguments: [
        ("true", ""), ("TRUE", "V506 error safe"), ("False", "V506 error safe"),
        ("T", "V506 error safe"), ("yes", "V506 error safe"), ("Y", "V506 error safe"),
        ("on", "V506 error safe"), ("1", "V506 error safe"), ("0", "V506 error safe"),
        ("2", "V515 warning"), ("maybe", "V515 warning"), ("2024-03-14", "V515 warning"),
    ])
    func `in a column of booleans`(value: String, finding: String) {
        #expect(ColumnSample(Self.booleans).finding(value) == finding)
    }

    @Test(arguments: [
        ("5", ""), ("-5.25", ""), ("007", ""), ("1,234.56", "V507 error safe"),
        ("1.234,56", "V507 error safe"), ("1.234.567", "V507 error safe"),
        ("1 234", "V507 error safe"), ("1'234", "V507 error safe"),
        ("1\u{A0}234", "V507 error safe"),
        ("1,234", "V507 error safe"), ("(1,234.50)", "V507 error safe"),
        ("1,5", "V508 error safe"), ("1,50", "V508 error safe"), ("$5", "V509 error unsafe"),
        ("$1,234.56", "V509 error unsafe"), ("5 EUR", "V509 error unsafe"),
        ("US$ 5", "V509 error unsafe"), ("5%", "V510 error"), ("(5)", "V510 error safe"),
        ("5-", "V510 error safe"), ("12 kg", "V510 error"), ("0x1F", "V510 error safe"),
        ("1_000", "V510 error safe"), ("\u{664}", "V510 error safe"),
        ("\u{2212}5", "V510 error safe"), ("Infinity", "V510 error safe"),
        ("1.23E+15", "V513 warning"), ("1.5e3", "V516 note safe"), ("+5", "V516 warning safe"),
        (".5", "V516 warning safe"), ("5.", "V516 warning safe"), ("twelve", "V515 warning"),
        ("2024-03-14", "V515 warning"), ("yes", "V515 warning"), ("1-Mar", "V515 warning"),
    ])
    func `in a column of numbers`(value: String, finding: String) {
        #expect(ColumnSample(Self.numbers).finding(value) == finding)
    }

    @Test(arguments: [
        "03/14/2024", "2015-02-30", "TRUE", "yes", "1,234.56", "$5", "5%", "45000", "1.5e3", "+5",
        "2024-03-14 25:00:00", "N/A", "NA", "-", "None", "****", "1-Mar", "", "5", "true",
    ])
    func `in a column of text nothing else fires`(value: String) {
        #expect(ColumnSample(Self.texts).finding(value) == "")
    }

    @Test(arguments: [
        ("NULL", "V511 warning"), ("\\N", "V511 warning"), ("(null)", "V511 warning"),
        ("#REF!", "V512 error"), ("#N/A", "V512 error"), ("=SUM(A1)", "V518 warning"),
        ("1.23E+15", "V513 warning"), ("=\"00123\"", "V513 warning"),
        (" text", "V514 note unsafe"), ("  ", "V514 note unsafe"),
        (" NULL", "V511 warning"),
    ])
    func `what fires in a column of text`(value: String, finding: String) {
        #expect(ColumnSample(Self.texts).finding(value) == finding)
    }

    @Test(arguments: [dates, timestamps, booleans, numbers])
    func `what fires in each other column`(column: String) {
        let sample = ColumnSample(column)
        for value in ["NULL", "N/A", "-", "NaN", " None "] {
            #expect(sample.finding(value) == "V511 error safe")
        }
        for value in ["#REF!", "#N/A", "###", "*****"] {
            #expect(sample.finding(value) == "V512 error")
        }
        #expect(sample.finding("=SUM(A1)") == "V518 warning")
        #expect(sample.finding("=\"00123\"") == "V513 warning")
        #expect(sample.finding("  ") == "V514 error safe")
        #expect(sample.finding("") == "")
    }

    @Test(arguments: [
        (dates, "2024-03-14 ", "V514 error safe"), (dates, " 03/14/2024", "V501 error safe"),
        (numbers, "\u{A0}5", "V514 error safe"), (numbers, " $5 ", "V509 error unsafe"),
        (booleans, "\ttrue", "V514 error safe"), (booleans, " TRUE", "V506 error safe"),
        (timestamps, "2024-03-14 10:00 ", "V505 warning"), (numbers, " x", "V515 warning"),
        ("20*Y | 20*N", "Y ", "V506 warning unsafe"),
        ("20*1,234", "1,234 ", "V507 error"),
    ])
    func `edge space is reported where nothing else is`(
        column: String, value: String, finding: String
    ) {
        #expect(ColumnSample(column).finding(value) == finding)
    }

    @Test(arguments: [
        ("9*NULL | 9*N/A", "NULL", "V511 warning"), ("9*NULL | 9*N/A", "N/A", "V511 warning"),
        ("9*####", "####", ""), ("9*#REF!", "#REF!", "V512 error"),
        ("9*  ", "  ", "V514 note unsafe"),
        ("9* NA", " NA", "V511 warning"),
    ])
    func `in a column that is blank-like throughout`(
        column: String, value: String, finding: String
    ) {
        #expect(ColumnSample(column).finding(value) == finding)
    }

    @Test(arguments: [
        ("2*x | 9*NA", "V511 warning"), ("3*x | 9*NA", ""), ("1*x | 9*-", "V511 warning"),
        ("1*5 | 9*-", "V511 error safe"),
    ])
    func `the second group of null tokens needs three values to be words`(
        column: String, finding: String
    ) {
        let value = column.hasSuffix("NA") ? "NA" : "-"
        #expect(ColumnSample(column).finding(value) == finding)
    }

    @Test(arguments: ["account_id", "zip", "version"])
    func `rules on the form of numbers are silent among identifiers`(name: String) {
        let digits = ColumnSample("95*12345", name: name)
        for value in ["1,234.56", "1 234", "1,5", "5%", "(5)", "AB-1", "+5", "5.", "1e10x"] {
            #expect(digits.finding(value) == "")
        }
        #expect(digits.finding("$5") == "V509 error unsafe")
        #expect(digits.finding("NULL") == "V511 error safe")
        #expect(digits.finding(" 12345") == "V514 error safe")
        #expect(digits.finding("1.2E+05") == "V513 warning")
        #expect(ColumnSample("50*1.5 | 50*2.5", name: name).finding("x") == "")
        #expect(ColumnSample("95*12345 | 5*01234").finding("AB-1") == "")
    }

    @Test(arguments: [
        ("20*45000", "order_date", "45000", "V517 warning"),
        ("20*20240314", "order_date", "20240314", "V501 error safe"),
        ("20*20240314 | 1*45000", "order_date", "20240314", "V501 warning unsafe"),
        ("20*1/2/24", "", "1/2/24", "V501 error"),
        ("20*1700000000", "created_at", "1700000000", "V517 warning"),
        ("9*1 | 9*0", "is_active", "1", "V506 warning unsafe"),
        ("10*Y | 10*N", "", "Y", "V506 warning unsafe"),
        ("10*yes | 10*no", "", "no", "V506 error safe"),
        ("20*5%", "", "5%", "V510 warning"), ("20*1 234", "", "1 234", "V507 warning unsafe"),
        ("20*1,234", "", "1,234", "V507 error"), ("20*1,50", "", "1,50", "V508 error safe"),
        ("20*1,50 | 1*1,234", "amount", "1,234", "V508 error safe"),
        ("80*1,234 | 20*1,234.50", "", "1,234", "V507 error safe"),
        ("80*1,234 | 20*7", "", "1,234", "V507 error"),
        ("50*1,50 | 50*1,234.50", "", "1,50", "V508 error"),
        ("10*Y | 10*N | 5*NA", "", "NA", "V511 warning safe"),
        ("20*45000 | 5*NA", "order_date", "NA", "V511 error safe"),
    ])
    func `severity is that of the evidence`(
        column: String, name: String, value: String, finding: String
    ) {
        #expect(ColumnSample(column, name: name).finding(value) == finding)
    }

    @Test(arguments: [
        ("80*AB-1 | 20*1-Mar", "sku", "V513 warning"), ("80*AB-1 | 20*1-Mar", "", "V513 warning"),
        ("79*AB-1 | 21*1-Mar", "", ""), ("80*AB-1 | 20*1-Mar", "order_date", ""),
        ("80*text | 20*1-Mar", "", ""), ("60*3-2 | 20*12 | 20*1-Mar", "", "V513 warning"),
    ])
    func `a day with a month's name is damage among codes`(
        column: String, name: String, finding: String
    ) {
        #expect(ColumnSample(column, name: name).finding("1-Mar") == finding)
    }
}
