import Checking
import Testing
import Values

struct FileFixerTests {
    /// Records of one shape, so that the kinds of the columns are certain.
    private func records(_ count: Int, _ record: (Int) -> String) -> String {
        (0..<count).map { record($0) + "\n" }.joined()
    }

    @Test func `a file without a fault is not written`() throws {
        let fixed = try Fixed("id,name\n1,a\n2,b\n", unsafe: true)
        #expect(fixed.isChanged == false)
        #expect(fixed.report.fixed.isEmpty)
        #expect(fixed.report.refused.isEmpty)
    }

    @Test(
        arguments: [
            ("\u{FEFF}Id,Full Name\n1,a\n", "id,full_name\n1,a\n"),
            ("id,name\n1,a\r\n2,b\n", "id,name\n1,a\n2,b\n"),
            ("id,name\n1,a\r\n2,b\r\n3,c", "id,name\n1,a\n2,b\n3,c\n"),
            ("id,name\r\n1,a\r\n2,b\r\n3,c", "id,name\r\n1,a\r\n2,b\r\n3,c\r\n"),
            ("id,name\r\n1,a\r2,b\r\n3,c\r\n", "id,name\r\n1,a\r\n2,b\r\n3,c\r\n"),
            ("id,name\r1,a\r2,b\r", "id,name\n1,a\n2,b\n"),
            ("id,name\n1,5\" disk\n2,b\n", "id,name\n1,\"5\"\" disk\"\n2,b\n"),
            ("id,name\n1,5\" or 3\" disk\n2,b\n", "id,name\n1,\"5\"\" or 3\"\" disk\"\n2,b\n"),
            ("id,name\n1,a\n\n,\nid,name\n2,b\n\n\n", "id,name\n1,a\n2,b\n"),
            ("sep=,\nid,name\n1,a\n", "id,name\n1,a\n"),
            ("id,name\n1,a\n\u{FEFF}\u{FEFF}\u{FEFF}2,b\n", "id,name\n1,a\n2,b\n"),
            ("id,name\n1,\"a \\\"b\\\" c\"\n2,b\n", "id,name\n1,\"a \"\"b\"\" c\"\n2,b\n"),
        ] as [(String, String)])
    func `what is safe is fixed`(text: String, expected: String) throws {
        let fixed = try Fixed(text)
        #expect(fixed.text == expected)
        #expect(fixed.left == [:])
    }

    @Test(
        arguments: [
            ("id,name\n1,a\n2,b\n(2 rows)", "id,name\n1,a\n2,b\n"),
            ("id,name\n1,a\n2,b\n(2 rows)\n", "id,name\n1,a\n2,b\n"),
            ("id,name\n1,caf\u{200B}e\n", "id,name\n1,cafe\n"),
            ("id,'Name'\n1,'a'\n2,'b'\n3,'c'\n", "id,\"name\"\n1,\"a\"\n2,\"b\"\n3,\"c\"\n"),
            ("id,name\n1,5\" d\u{200B}isk\n2,b\n", "id,name\n1,\"5\"\" disk\"\n2,b\n"),
            ("id,name\n1,\"a\" b\u{200B}c\n2,b\n", "id,name\n1,\"\"\"a\"\" bc\"\n2,b\n"),
            ("id,name\n1,\u{FEFF} a\u{200B}b \n2,b\n", "id,name\n1,ab\n2,b\n"),
            ("id,name,k\n1, a\u{200B}b ,\n2,b,x\n", "id,name,k\n1,ab,\n2,b,x\n"),
        ] as [(String, String)])
    func `what is unsafe is fixed when that is asked for`(text: String, expected: String) throws {
        #expect(try Fixed(text, unsafe: true).text == expected)
    }

    @Test func `the unsafe is left and told`() throws {
        let fixed = try Fixed("id,name\n1,5\" disk\n2,caf\u{200B}e\n")
        #expect(fixed.text == "id,name\n1,\"5\"\" disk\"\n2,caf\u{200B}e\n")
        #expect(fixed.fixed == ["C405": 1])
        #expect(fixed.left == ["E209": 1])
        #expect(fixed.report.refused[0].reason == nil)
    }

    @Test func `values are written as their columns want them`() throws {
        let text =
            "id,signup_date,active,amount\n"
            + records(30) { "\($0),2024-03-\(10 + $0 % 20),true,\($0).50" }
            + "31,03/14/2024,TRUE,\"1,234.50\"\n32, 2024-01-02 ,no,NULL\n33,4 March 2024,yes,(5.00)\n"
        let fixed = try Fixed(text)
        let expected =
            "id,signup_date,active,amount\n"
            + records(30) { "\($0),2024-03-\(10 + $0 % 20),true,\($0).50" }
            + "31,2024-03-14,true,\"1234.50\"\n32,2024-01-02,false,\n33,2024-03-04,true,-5.00\n"
        #expect(fixed.text == expected)
        #expect(fixed.left == [:])
    }

    @Test func `dates whose order nobody knows are refused with the reason`() throws {
        let text = "id,signup_date\n" + records(30) { "\($0),0\(1 + $0 % 9)/11/2024" }
        let fixed = try Fixed(text)
        #expect(fixed.isChanged == false)
        #expect(fixed.left == ["V501": 30])
        #expect(fixed.report.refused[0].reason != nil)
    }

    @Test func `a null in a file of one column is still a record`() throws {
        let fixed = try Fixed("amount\n" + records(30) { "\($0).25" } + "NULL\n7.50\n")
        #expect(fixed.text == "amount\n" + records(30) { "\($0).25" } + "\"\"\n7.50\n")
        #expect(fixed.left == [:])
    }

    @Test func `a name that another column has is left`() throws {
        let fixed = try Fixed("name,Na me,na_me\n1,2,3\n")
        #expect(fixed.text == "name,Na me,na_me\n1,2,3\n")
        #expect(fixed.left["H306"] == 1)
    }

    @Test func `new names are told`() throws {
        let fixed = try Fixed("Id,name\n1,a\n")
        #expect(fixed.report.renamed == [.init(before: Array("Id".utf8), after: Array("id".utf8))])
    }

    @Test func `a long value is fixed like a short one`() throws {
        let long = String(repeating: "word ", count: 500)
        let fixed = try Fixed("id,note\n1,\(long)5\" disk\n2,b\n")
        #expect(fixed.text == "id,note\n1,\"\(long)5\"\" disk\"\n2,b\n")
    }

    @Test func `a field over line ends is fixed as a whole`() throws {
        let fixed = try Fixed("id,note,k\n1,\"a\nb\" c,x\n2,b,y\n3,c,z\n", unsafe: true)
        #expect(fixed.text == "id,note,k\n1,\"\"\"a\nb\"\" c\",x\n2,b,y\n3,c,z\n")
    }

    /// Read by the letter, the stray quote closes the field that starts before.
    @Test func `a quote behind one that was never closed is in doubt`() throws {
        let text = "id,note\n1,\"a\nb\" c,x\n2,b\n3,c\n"
        let fixed = try Fixed(text)
        #expect(fixed.text == text)
        #expect(fixed.left["C404"] == 1)
        #expect(fixed.left["C405"] == 1)
    }

    /// Quoted it is a record of one field, as all are then, and the header has too many.
    @Test(arguments: [false, true])
    func `a fix that has the file read otherwise is taken back`(unsafe: Bool) throws {
        let fixed = try Fixed("a,b,c\n1x\"y\n", unsafe: unsafe)
        #expect(!fixed.isChanged)
        #expect(fixed.isSettled)
        #expect(fixed.left == ["C405": 1])
        #expect(
            fixed.report.refused.first?.reason == "with this fix the file would be read otherwise")
    }

    /// Of a record that is too long to be kept only the start of the field is known.
    @Test func `a quote in a record of great length is left`() throws {
        var settings = CheckSettings()
        settings.longRecordBytes = 300_000
        let long = String(repeating: "x", count: 400_000)
        let text = "id,note\n1,\(long)5\" \(long)\n2,b\n"
        let fixed = try Fixed(text, settings)
        #expect(fixed.text == text)
        #expect(fixed.left["C405"] == 1)
    }

    @Test func `only selected rules are fixed`() throws {
        var settings = CheckSettings()
        settings.selection.add(.ignore, .init(prefix: Array("H".utf8)))
        let fixed = try Fixed("Id,name\n1,5\" a\n2,b", settings)
        #expect(fixed.text == "Id,name\n1,\"5\"\" a\"\n2,b\n")
        #expect(fixed.fixed == ["C405": 1, "C410": 1])
    }

    @Test func `values are mended before the separator is`() throws {
        let text =
            "id;amount;note\n" + records(30) { "\($0);\($0),50;a, b" }
            + "31;1,25;\"x;y\"\n32;2,50;\"x,y\"\n"
        let fixed = try Fixed(text)
        let expected =
            "id,amount,note\n" + records(30) { "\($0),\($0).50,\"a, b\"" }
            + "31,1.25,x;y\n32,2.50,\"x,y\"\n"
        #expect(fixed.text == expected)
        #expect(fixed.left == [:])
        #expect(fixed.isSettled)
    }

    /// Every unit has two bytes here, and the mark that tells their order is not kept.
    private func utf16(_ text: String) -> [UInt8] {
        [0xFF, 0xFE] + text.utf16.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)] }
    }

    @Test func `what UTF-16 hides is mended too`() throws {
        let fixed = try Fixed(
            utf16("Id\tname\tsigned_on\r\n1\tZürich 😀\t2024-01-02\n2\tb, c\t2024-03-04\n"))
        #expect(fixed.text == "id,name,signed_on\n1,Zürich 😀,2024-01-02\n2,\"b, c\",2024-03-04\n")
        #expect(fixed.fixed == ["E202": 1, "H304": 1, "C409": 1, "C401": 1])
        #expect(fixed.left == [:])
        #expect(fixed.isSettled)
    }

    @Test func `half a character of UTF-16 is not lost`() throws {
        let bytes = utf16("id,name\n1,abcdefgh\n2,b\n") + [0x00, 0xD8]
        let fixed = try Fixed(bytes, unsafe: true)
        #expect(fixed.bytes == bytes)
        #expect(fixed.left["E202"] == 1)
    }

    @Test func `an encoding that is given is what the file is in`() throws {
        let bytes = Array("id,name\n1,caf".utf8) + [0xE9, 0x0A]
        let guessed = try Fixed(bytes)
        #expect(guessed.bytes == bytes)
        let told = try Fixed(bytes, encoding: Array("ISO-8859-1".utf8))
        #expect(told.text == "id,name\n1,café\n")
        // What is UTF-8 already is not decoded again.
        let again = try Fixed(told.bytes, encoding: Array("ISO-8859-1".utf8))
        #expect(again.isChanged == false)
    }

    @Test(arguments: [(ColumnDateOrder.monthFirst, "2024-02-03"), (.dayFirst, "2024-03-02")])
    func `an order of day and month that is given is used`(
        order: ColumnDateOrder, expected: String
    ) throws {
        var settings = CheckSettings()
        settings.columns.dateOrder = order
        let text = "id,signup_date\n" + records(20) { "\($0),02/03/2024" }
        let fixed = try Fixed(text, settings)
        #expect(fixed.text == "id,signup_date\n" + records(20) { "\($0),\(expected)" })
        // Where the dates tell it themselves they are believed.
        let told = try Fixed("id,signup_date\n" + records(20) { "\($0),02/13/2024" }, settings)
        #expect(told.text == "id,signup_date\n" + records(20) { "\($0),2024-02-13" })
    }

    /// What one fix brings to light is fixed in the next round.
    @Test func `a byte order mark hides a null`() throws {
        let text = "id,amount\n" + records(30) { "\($0),\($0).25" } + "31,\u{FEFF}NULL\n"
        let fixed = try Fixed(text)
        #expect(fixed.text == "id,amount\n" + records(30) { "\($0),\($0).25" } + "31,\n")
        #expect(fixed.left == [:])
    }

    @Test(arguments: [1, 2, 3, 63, 64, 65, 100_000])
    func `the result does not hang on how the file is read`(chunkBytes: Int) throws {
        var settings = CheckSettings()
        settings.chunkBytes = chunkBytes
        let text =
            "\u{FEFF}Id,name\r\n"
            + records(40) { "\($0),5\" a\($0 % 3 == 0 ? "\r" : "")" } + "\n\nid,name\n41,b"
        let expected = "id,name\n" + records(40) { "\($0),\"5\"\" a\"" } + "41,b\n"
        #expect(try Fixed(text, settings).text == expected)
    }
}
