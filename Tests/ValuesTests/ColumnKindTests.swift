import Testing
import Values

/// The sentences of *Kinds of column* in the reading of the Batch File Constraints.
struct ColumnKindTests {
    @Test(arguments: [
        ("20*2024-03-14", "date"), ("20*2024-03-14 10:00:00 Z", "timestamp"),
        ("20*true | 5*false", "boolean"), ("20*5", "integer"), ("20*5 | 1*5.5", "number"),
        ("20*five", "string"), ("1*5", "integer"), ("1*x", "string"), ("", "blank"),
    ])
    func `the kind is a consensus`(column: String, kind: String) {
        #expect(ColumnSample(column).kind == kind)
    }

    @Test(arguments: [
        // Fewer than 8: all.
        ("7*5", "integer"), ("6*5 | 1*x", "string"),
        // Fewer than 20: all but one.
        ("7*5 | 1*x", "integer"), ("6*5 | 2*x", "string"), ("18*5 | 1*x", "integer"),
        ("17*5 | 2*x", "string"),
        // At most 5 % others.
        ("19*5 | 1*x", "integer"), ("18*5 | 2*x", "string"), ("95*5 | 5*x", "integer"),
        ("94*5 | 6*x", "string"), ("37*5 | 2*x", "string"), ("38*5 | 2*x", "integer"),
    ])
    func `few others do not break the consensus`(column: String, kind: String) {
        #expect(ColumnSample(column).kind == kind)
    }

    @Test(arguments: [
        "1*5 | 99*", "1*5 | 99*  ", "1*5 | 99*NULL", "1*5 | 99*N/A", "1*5 | 99*#REF!",
        "1*5 | 99*####", "1*5 | 9*-", "1*5 | 9*None | 9*\\N | 9*?",
    ])
    func `blank-like fields are left out of the count`(column: String) {
        let sample = ColumnSample(column)
        #expect(sample.kind == "integer")
        #expect(sample.verdict.valueCount == 1)
    }

    @Test(arguments: [
        "5*", "5*NULL | 5*N/A", "5*  ", "5*#REF!", "5*####", "1*",
    ])
    func `a column that is blank-like throughout has no kind`(column: String) {
        #expect(ColumnSample(column).kind == "blank")
        #expect(ColumnSample(column, name: "order_date").kind == "blank")
    }

    @Test func `edge space does not change what a value counts as`() {
        #expect(ColumnSample("10* 5 | 10*\t6").kind == "integer")
        #expect(ColumnSample("10*2024-03-14\u{A0}").kind == "date")
    }

    @Test(arguments: [
        ("5*03/14/2024", "date"), ("5*14.03.2024", "date"), ("5*14-03-2024", "date"),
        ("5*2024/03/14", "date"), ("5*2024-3-4", "date"), ("5*14-Mar-2024", "date"),
        ("5*10-Feb-94", "date"), ("5*14 March 2024", "date"), ("5*Mar 14, 2024", "date"),
        ("5*Aug 14 1993", "date"), ("5*Thu, 14 Mar 2024", "date"), ("5*14 Sept. 2024", "date"),
        ("5*2015-02-30", "date"), ("5*0000-00-00", "date"),
        ("5*03/14/2024 10:00", "timestamp"), ("5*2024-03-14 10:00 PM", "timestamp"),
        ("5*2024-03-14t10:00:00z", "timestamp"), ("5*2024-03-14 25:00:00", "timestamp"),
        ("5*TRUE", "boolean"), ("5*False", "boolean"), ("3*yes | 2*no", "boolean"),
        ("1*YES | 1*No", "boolean"), ("5*1,234.56", "number"), ("5*1,234,567", "number"),
        ("5*1.234,56", "number"), ("5*$5", "number"), ("5*5 EUR", "number"),
        ("5*\u{2212}5", "number"), ("5*1.5e3", "number"), ("5*+5", "number"), ("5*.5", "number"),
        ("5*5.", "number"),
    ])
    func `plain near misses prove a kind`(column: String, kind: String) {
        #expect(ColumnSample(column).kind == kind)
    }

    @Test(arguments: [
        // Alone, these are something else.
        ("9*1/2/24 | 9*13-2-24", "string"), ("5*13-2-24", "string"), ("5*2024-W11-4", "string"),
        ("5*2024-074", "string"), ("5*2024-03", "string"), ("5*Mar-24", "string"),
        ("5*3/2024", "string"), ("5*31/31/2024", "string"), ("5*20240314", "integer"),
        ("5*45000", "integer"), ("5*2024", "integer"), ("5*1700000000", "integer"),
        ("5*1700000000000", "integer"), ("5*1", "integer"), ("25*yes", "string"),
        ("25*no", "string"), ("25*Y", "string"), ("25*T", "string"), ("25*on", "string"),
        ("5*1.234.567", "string"), ("5*5-", "string"), ("5*Infinity", "string"),
        ("5*12 kg", "string"), ("5*1,5", "string"), ("5*1,50 | 5*1,5", "string"),
        ("4*1,234", "string"), ("9*5% | 9*(5)", "string"),
        // A fifth of strict or plain values is evidence for the others.
        ("8*1/2/24 | 2*2024-03-14", "date"), ("8*2024-W11-4 | 2*2024-03-14", "date"),
        ("8*2024-074 | 2*03/14/2024", "date"), ("8*2024-03 | 2*2024-03-14", "date"),
        ("8*Mar-24 | 2*2024-03-14", "date"), ("8*3/2024 | 2*2024-03-14", "date"),
        ("8*20240314 | 2*2024-03-14", "date"), ("8*45000 | 2*2024-03-14", "date"),
        ("8*2024 | 2*2024-03-14", "date"),
        ("8*1700000000 | 2*2024-03-14 10:00:00Z", "timestamp"),
        ("8*1700000000000 | 2*03/14/2024 10:00", "timestamp"),
        ("8*yes | 2*true", "boolean"), ("8*Y | 2*TRUE", "boolean"), ("8*off | 2*true", "boolean"),
        ("8*1 | 2*true", "boolean"), ("8*T | 1*yes | 1*no", "boolean"),
        ("8*1,234 | 2*5", "number"), ("8*1,5 | 2*5", "number"), ("8*1.234.567 | 2*5", "number"),
        ("8*1 234 | 2*5", "number"), ("8*1'234 | 2*5", "number"), ("8*5% | 2*5", "number"),
        ("8*(5) | 2*5", "number"), ("8*5- | 2*5", "number"), ("8*0x1F | 2*5", "number"),
        ("8*1_000 | 2*5", "number"), ("8*Infinity | 2*5.5", "number"), ("8*٥ | 2*5", "number"),
        ("8*12 kg | 2*5", "number"), ("8*12 kg | 2*$5", "number"),
        // Less than a fifth is none.
        ("81*Mar-24 | 19*2024-03-14", "string"), ("81*45000 | 19*2024-03-14", "string"),
        ("81*12 kg | 19*5", "string"), ("81*yes | 19*true", "string"),
    ])
    func `ambiguous near misses need evidence by strict or plain values`(
        column: String, kind: String
    ) {
        #expect(ColumnSample(column).kind == kind)
    }

    @Test(arguments: [
        ("5*1/2/24", "order_date", "date"), ("5*13-2-24", "order_date", "date?"),
        ("5*20240314", "order_date", "date"), ("4*20240314 | 1*45000", "order_date", "date?"),
        ("5*45000", "order_date", "date?"), ("5*2024-W11-4", "day", "date?"),
        ("5*2024-074", "day", "date?"), ("5*2024-03", "day", "date?"),
        ("5*Mar-24", "day", "date?"), ("5*3/2024", "day", "date?"),
        ("5*2024", "order_date", "integer"), ("5*45000", "seats", "integer"),
        ("5*20240314", "created_at", "integer"), ("5*12", "day", "integer"),
        ("5*1700000000", "created_at", "timestamp?"), ("5*1700000000", "date", "integer"),
        ("5*1700000000000", "event_ts", "timestamp?"),
        ("3*1 | 2*0", "is_active", "boolean?"), ("5*1", "seats", "integer"),
        ("5*yes", "is_active", "boolean?"), ("5*Y", "is_active", "boolean?"),
        ("5*on", "flag", "boolean?"), ("3*T | 2*F", "flag", "boolean?"),
        ("3*1 | 2*2", "is_active", "integer"),
        ("5*1.234.567", "amount", "number?"), ("5*5-", "amount", "number?"),
        ("5*1 234", "amount", "number?"), ("5*Infinity", "amount", "number?"),
        ("4*1,234", "amount", "number"), ("5*1,5", "amount", "number?"),
        ("5*12 kg", "amount", "string"), ("5*yes", "amount", "string"),
        ("5*2024-03-14", "is_active", "date"), ("5*five", "amount", "string"),
    ])
    func `ambiguous near misses have evidence by the name`(
        column: String, name: String, kind: String
    ) {
        #expect(ColumnSample(column, name: name).kind == kind)
    }

    @Test(arguments: [
        // Slashes throughout, five of them or more.
        ("4*1/2/24", "string"), ("5*1/2/24", "date"), ("5*1/2/24 | 1*x", "string"),
        ("9*1/2/24 | 1*x", "string"), ("4*1/2/24 | 9*NULL", "string"),
        // Commas before three digits, with numbers between.
        ("4*1,234", "string"), ("5*1,234", "number"), ("19*1,234 | 1*x", "number"),
        ("18*1,234 | 2*x", "string"), ("90*1,234 | 10*999", "number"),
        ("20*1,234 | 1*1,5", "string"), ("20*1,234 | 1*1.234,5", "string"),
        // Two decimals each.
        ("1*1,50", "number"), ("20*1,50", "number"), ("20*1,50 | 1*1,5", "string"),
        ("90*1,50 | 10*7", "number"),
        // All of the column.
        ("5*5%", "number?"), ("5*(5)", "number?"), ("5*0x1F", "number?"), ("5*1_000", "number?"),
        ("5*1 234", "number?"), ("5*1'234", "number?"), ("5*٥", "number?"),
        ("19*5% | 1*x", "string"), ("5*5% | 9*N/A", "number?"),
        // Pairs of words, twenty of them or more.
        ("10*Y | 10*N", "boolean?"), ("10*Y | 9*N", "string"), ("10*Y | 10*N | 5*NA", "boolean?"),
        ("10*t | 10*F", "boolean?"), ("19*on | 1*OFF", "boolean?"), ("20*Y", "string"),
        ("10*Y | 10*F", "string"), ("100*Y | 100*N | 1*x", "string"),
        ("10*T | 10*on", "string"),
    ])
    func `ambiguous near misses have evidence as the table says`(column: String, kind: String) {
        #expect(ColumnSample(column).kind == kind)
    }

    @Test(arguments: [
        ("60*2024-03-14 | 40*2024-03-14 10:00:00Z", "", "date"),
        ("40*2024-03-14 | 60*2024-03-14 10:00:00Z", "", "timestamp"),
        ("50*2024-03-14 | 50*2024-03-14 10:00:00Z", "", "date"),
        ("50*2024-03-14 | 50*2024-03-14 10:00:00Z", "created_at", "timestamp"),
        ("60*03/14/2024 | 36*03/14/2024 10:00 | 4*x", "", "date"),
        ("60*2024-03-14 | 30*2024-03-14 10:00:00Z | 10*x", "", "string"),
        ("60*1700000000 | 40*2024-03-14", "created_at", "timestamp?"),
    ])
    func `dates and timestamps make a consensus together`(
        column: String, name: String, kind: String
    ) {
        #expect(ColumnSample(column, name: name).kind == kind)
    }

    @Test(arguments: [
        ("10*12345", "account_id", true), ("10*12345", "zip", true), ("10*12345", "phone_2", true),
        ("10*12345", "seats", false), ("10*12345", "amount", false),
        ("95*12345 | 5*01234", "", true), ("96*123 | 4*01234", "", false),
        ("98*12345 | 2*01234", "", true), ("99*12345 | 1*01234", "", false),
        ("97*12345 | 2*01234 | 1*123", "", false), ("95*12345 | 5*1.5", "account_id", true),
        ("9*12345 | 9*1.5", "account_id", false), ("10*AB-1", "account_id", false),
        ("10*1,234", "zip", false),
    ])
    func `a column of digits can be an identifier`(column: String, name: String, isOne: Bool) {
        #expect(ColumnSample(column, name: name).verdict.isIdentifier == isOne)
    }

    @Test(arguments: [
        ("80*5 | 20*x", "", Kind.integer, 80), ("94*5.5 | 6*x", "", .number, 94),
        ("85*2024-03-14 | 15*x", "", .date, 85), ("4*true | 1*maybe", "", .boolean, 4),
        ("70*yes | 20*no | 10*maybe", "", .boolean, 90),
        ("9*1 | 1*true | 1*false", "", .integer, 9),
    ])
    func `a kind near the consensus is named`(
        column: String, name: String, kind: Kind, count: Int
    ) {
        let verdict = ColumnSample(column, name: name).verdict
        #expect(verdict.kind == .string)
        #expect(verdict.nearConsensus?.kind == kind)
        #expect(verdict.nearConsensus?.count == count)
    }

    @Test(arguments: [
        ("79*5 | 21*x", ""), ("95*5 | 5*x", ""), ("80*12345 | 20*AB1", "part_no"),
        ("80*01234 | 20*AB1", ""), ("100*x", ""), ("10*", ""),
    ])
    func `no kind near the consensus is named otherwise`(column: String, name: String) {
        #expect(ColumnSample(column, name: name).verdict.nearConsensus == nil)
    }

    @Test(arguments: Kind.allCases)
    func `a declared kind is the kind`(kind: Kind) {
        for column in ["", "10*x", "10*5 | 10*2024-03-14", "80*5 | 20*x", "10*01234"] {
            let verdict = ColumnSample(column, name: "id", declared: kind).verdict
            #expect(verdict.kind == kind)
            #expect(verdict.basis == .declared)
            #expect(verdict.nearConsensus == nil)
            #expect(!verdict.isIdentifier)
        }
    }

    @Test(arguments: [
        "14:30", "1:23:45", "2-10", "1/2", "3-1", "192.168.0.1", "1.2.3", "52.5200, 13.4050",
        "12 a", "P1D", "A00.1", "NO", "+49 30 1234567",
    ])
    func `times, ranges, ratios, addresses and versions are strings`(value: String) {
        #expect(ColumnSample("30*\(value)").kind == "string")
        for name in ["order_date", "created_at", "is_active", "amount"] where value != "NO" {
            #expect(ColumnSample("30*\(value)", name: name).kind == "string")
        }
    }
}
