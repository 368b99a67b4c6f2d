import Testing
import Values

/// What a kind that is declared forbids.
struct ColumnDeclaredTests {
    @Test(arguments: [
        (Kind.date, "2024-03-14", ""), (.date, "03/14/2024", "V501 error safe"),
        (.date, "45000", "V517 error"), (.date, "x", "V515 error"), (.date, "", ""),
        (.timestamp, "2024-03-14 10:00:00Z", ""), (.timestamp, "2024-03-14 10:00", "V505 error"),
        (.timestamp, "2024-03-14 24:00:00Z", "V504 error"), (.timestamp, "5", "V515 error"),
        (.boolean, "true", ""), (.boolean, "1", "V506 error safe"),
        (.boolean, "Y", "V506 error safe"),
        (.boolean, "x", "V515 error"), (.number, "5", ""), (.number, "007", ""),
        (.number, "5.5", ""), (.number, "+5", "V516 error safe"),
        (.number, "1e5", "V516 error safe"),
        (.number, "1.23E+15", "V513 error"), (.number, "5%", "V510 error"),
        (.number, "=SUM(A1)", "V518 error"), (.number, "x", "V515 error"),
        (.number, "NA", "V511 error safe"), (.number, " 5", "V514 error safe"),
        (.integer, "5", ""), (.integer, "5.5", "V515 error"), (.integer, "1,234", "V507 error"),
        (.string, "03/14/2024", ""), (.string, "NA", ""), (.string, "NULL", "V511 warning"),
        (.string, " x", "V514 note unsafe"), (.string, "=SUM(A1)", "V518 warning"),
    ])
    func `every value that is not strictly of the kind is an error`(
        kind: Kind, value: String, finding: String
    ) {
        for column in ["3*x | 3*y", "20*AB-12"] {
            #expect(ColumnSample(column, declared: kind).finding(value) == finding)
        }
    }

    @Test func `a name does not silence a declared kind`() {
        let sample = ColumnSample("20*12345", name: "account_id", declared: .number)
        #expect(sample.finding("AB-1") == "V515 error")
        #expect(sample.finding("1 234") == "V507 error safe")
    }
}
