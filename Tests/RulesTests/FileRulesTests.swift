import Bytes
import Diagnostics
import Testing

@testable import Rules

@Suite struct FileRulesTests {
    private static let zipStart: [UInt8] = [0x50, 0x4B, 3, 4] + [UInt8](repeating: 0, count: 26)

    @Test(
        arguments: [
            ([0x1F, 0x8B, 8], .gzip), ([0x1F, 0x9D, 0x90], .compress),
            (zipStart + Array("a.csv".utf8), .zip),
            (zipStart + Array("xl/workbook.xml".utf8), .excelWorkbook),
            (
                zipStart + Array("mimetypeapplication/vnd.oasis.opendocument.spreadsheet".utf8),
                .openDocumentSpreadsheet
            ),
            ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], .compoundFile),
            (Array("%PDF-1.7\n".utf8), .pdf), (Array("PAR1".utf8) + [0x15, 0x04], .parquet),
            (Array("ORC".utf8) + [0x0A, 0x00], .orc), (Array("Obj".utf8) + [1], .avro),
            (Array("ARROW1".utf8) + [0, 0], .arrow), (Array("SQLite format 3".utf8) + [0], .sqlite),
            ([0x28, 0xB5, 0x2F, 0xFD], .zstandard), ([0xFD, 0x37, 0x7A, 0x58, 0x5A, 0], .xz),
            (Array("BZh91AY&SY".utf8) + [0], .bzip2), ([4, 0x22, 0x4D, 0x18], .lz4),
            ([0xFF, 6, 0, 0] + Array("sNaPpY".utf8), .snappy),
            ([0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], .sevenZip),
            (Array("Rar!".utf8) + [0x1A, 7, 0], .rar),
            (Array("a.csv".utf8) + [UInt8](repeating: 0, count: 252) + Array("ustar".utf8), .tar),
            ([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], .png),
            ([0xFF, 0xD8, 0xFF, 0xE0], .jpeg),
            (Array("GIF89a".utf8) + [1, 0], .gif), ([0x7F, 0x45, 0x4C, 0x46, 2], .elf),
            ([0x89, 0x48, 0x44, 0x46, 0x0D, 0x0A, 0x1A, 0x0A], .hdf5),
        ] as [([UInt8], FileSignature)])
    func `a binary file is known by its first bytes`(head: [UInt8], signature: FileSignature) {
        let found = NotATextFile.check(head.span)
        #expect(found == signature)
    }

    @Test(arguments: [
        "", "P", "PAR1,name\n1,a\n", "ORC\n", "GIF89a,b\n", "PK,id\n1,2\n", "id\u{1F}name\n",
        "BZh9,id\n", "Obj,id\n", "SQLite format 3,id\n", "Rar!,id\n", "\u{FEFF}id,name\n",
        String(repeating: "a", count: 257) + "ustar,b\n",
    ])
    func `a header that begins like a binary file is text`(head: String) {
        let bytes = Array(head.utf8)
        let found = NotATextFile.check(bytes.span)
        #expect(found == nil)
    }

    @Test(arguments: FileSignature.allCases)
    func `each binary file is named with what to do`(signature: FileSignature) {
        let explanation = NotATextFile.explain(
            .sample(NotATextFile.rule, on: [], field: 0, .number(signature.rawValue)), FileFacts())
        #expect(explanation.message.plain == "file is \(signature.name), not text")
        #expect(explanation.plain.contains("help: \(signature.advice)."))
    }

    @Test(
        arguments: [
            ("<!DOCTYPE html>\n<html>", .html), ("\u{FEFF}\n <HTML lang='en'>", .html),
            ("<!-- x -->\n<html><body></body></html>", .html), ("<br />\n<b>Warning</b>: x", .html),
            ("<?xml version=\"1.0\"?>", .xml), ("<Error><Code>AccessDenied</Code></Error>", .xml),
            ("+----+------+\n| id | name |\n+----+------+\n", .clientTable),
            (" id | name \n----+------\n  1 | a\n", .clientTable),
            ("\nid          name\n----------  --------\n1           a\n", .clientTable),
            (
                "*************************** 1. row ***************************\n id: 1",
                .clientTable
            ),
            ("ERROR 1045 (28000): Access denied", .errorMessage),
            ("ERROR:  relation \"x\" does not exist\nLINE 1: select", .errorMessage),
            ("Traceback (most recent call last):\n  File", .errorMessage),
            ("curl: (22) The requested URL returned error: 404", .errorMessage),
            ("ORA-00942: table or view does not exist", .errorMessage),
            ("\nERROR at line 1:\nORA-00942: table", nil),
            ("psql: error: connection to server", .errorMessage),
            ("Error: connection refused, giving up", .errorMessage),
            ("error: no such table: x", .errorMessage),
            ("Msg 208, Level 16, State 1, Server x", .errorMessage),
            ("HTTP/1.1 503 Service Unavailable", .errorMessage),
        ] as [(String, NotAnExtract.Kind?)])
    func `what was saved in place of an extract is known`(head: String, kind: NotAnExtract.Kind?) {
        let bytes = Array(head.utf8)
        let found = NotAnExtract.check(bytes.span)
        #expect(found == kind)
    }

    @Test(arguments: [
        "", "<", "<id>,<name>\n1,a\n", "<html,<body\n1,2\n", "error,message\n1,a\n",
        "error: code,message\n1,a\n", "Error: Code\n", "ERROR,id\n1,2\n", "ORA-1,id\n",
        "id | name\n1 | a\n",
        "id|name\n--|---\n", "+,-\n1,2\n", "+---\n1\n", "a b\n---\n", "id,name\n--- ---\n",
        "***,id\n1,2\n",
        "traceback,id\n", "warning: level,id\n", "msg,level\n1,2\n", "id\n----\n",
        "html,body\n1,2\n",
        "curl,id\n", "http/1,id\n", "account_id,name\n1,<b>x</b>\n",
    ])
    func `a header that begins like an error is a header`(head: String) {
        let bytes = Array(head.utf8)
        let found = NotAnExtract.check(bytes.span)
        #expect(found == nil)
    }

    @Test(arguments: NotAnExtract.Kind.allCases)
    func `each kind of output has its words`(kind: NotAnExtract.Kind) {
        let explanation = NotAnExtract.explain(
            .sample(NotAnExtract.rule, on: [], field: 0, .number(kind.rawValue)), FileFacts())
        #expect(explanation.message.plain.contains("not "))
        #expect(explanation.plain.contains("\nhelp: "))
    }

    @Test(arguments: [
        ("{\"id\":1}\n", true), ("\u{FEFF} {\n  \"id\" : 1}", true), ("{}\n{}\n", true),
        ("{}", true),
        ("[{\"id\":1}]", true), ("[\n  {\n \"a\\\"b\": 1", true), ("[{}]", true),
        ("", false), ("{", false), ("[", false), ("{\"", false), ("{\"id", false),
        ("{\"id\"", false),
        ("{id},name\n", false), ("{\"id\",name\n", false), ("{},name\n", false),
        ("[id],[name]\n", false),
        ("[]\n", false), ("\"{\"\"a\"\":1}\",b\n", false), ("id,{\"a\":1}\n", false),
        ("{\"a\\", false),
    ])
    func `only an object with a name and a colon makes a file JSON`(head: String, isJSON: Bool) {
        let bytes = Array(head.utf8)
        let found = FormatMismatch.check(bytes.span, expected: .csv)
        #expect(found == (isJSON ? .ndjson : nil))
    }

    @Test(arguments: [
        ("id,name\n1,a\n", true), ("\"id\",\"name\"\n", true), ("\u{FEFF}Id;Größe\r\n", true),
        ("id\tfirst name\n", true), ("id,name", true), ("account-id,mrr.eur\n", true),
        ("", false), ("id\n1\n", false), ("{\"id\":1,\"name\":2}\n", false), ("[1,2]\n", false),
        ("1,2\n", false), ("id,\n", false), ("id,1\n", false), ("\"a\\\"\",b\n", false),
        ("id,na:me\n", false),
    ])
    func `only a list of names makes a file CSV`(head: String, isCSV: Bool) {
        let bytes = Array(head.utf8)
        let found = FormatMismatch.check(bytes.span, expected: .ndjson)
        #expect(found == (isCSV ? .csv : nil))
    }

    @Test(arguments: [
        "\u{FEFF} {\"id\" : 1}", "[ { \"a\\\"b\" : 1", "<!DOCTYPE html>\n<html>", "<!-- x --><br/>",
        "<Error><Code>x</Code></Error>", "+--+--+\n| a | b |\n", " a | b \n---+---\n",
        "a  b\n--  --\n",
        "ERROR 1045 (28000): x", "Error: a b c, d", "\u{FEFF}\"id\" , Größe\t\r\n",
        "*** 1. row ***\n",
        "PK\u{3}\u{4}xl/workbook.xml", "PAR1\u{15}", "SQLite format 3\u{0}",
    ])
    func `a head may end anywhere`(head: String) {
        let whole = Array(head.utf8)
        for length in 0...whole.count {
            let bytes = Array(whole[..<length])
            _ = NotATextFile.check(bytes.span)
            _ = NotUTF8.check(bytes.span)
            _ = NotAnExtract.check(bytes.span)
            _ = FormatMismatch.check(bytes.span, expected: .csv)
            _ = FormatMismatch.check(bytes.span, expected: .ndjson)
        }
    }

    @Test func `a file that is too large is told how much fits`() {
        var facts = FileFacts()
        facts.records = 1_903_221
        facts.recordsWithinLimit = 1_418_021
        let occurrence = Occurrence.sample(
            FileTooLarge.rule, on: [], field: 0, .number(134_217_728))
        #expect(
            FileTooLarge.explain(occurrence, facts).plain == """
                file is 134,217,728 bytes; the limit is 100 MB (100,000,000 bytes)
                size: 134.22 MB, 34.22 MB (34%) over; 1,903,221 records, 70.5 bytes each on average.
                limit: `100MB` is read as 100 x 10^6, the stricter reading; 100 MiB would be \
                104,857,600, also exceeded.
                help: the first 1,418,021 records would fit. One record type takes one file for \
                each batchDate.
                """)
    }

    @Test(arguments: [
        (100, 101, "file is 101 bytes; the limit is 100 bytes\nsize: 101 bytes, 1 byte (1%) over."),
        (
            2_000_000, 3_050_000,
            "file is 3,050,000 bytes; the limit is 2 MB (2,000,000 bytes)\nsize: 3.05 MB, 1.05 MB"
        ),
        (
            100_000_000, 100_000_001,
            "file is 100,000,001 bytes; the limit is 100 MB (100,000,000 bytes)\nsize: 100.00 MB"
        ),
        (0, 5, "file is 5 bytes; the limit is 0 bytes"),
    ])
    func `a limit is told as it was set`(limit: Int, size: Int, start: String) {
        var facts = FileFacts()
        facts.limitBytes = limit
        let occurrence = Occurrence.sample(FileTooLarge.rule, on: [], field: 0, .number(size))
        let text = FileTooLarge.explain(occurrence, facts).plain
        #expect(text.hasPrefix(start), "\(text)")
    }

    @Test func `limits of ours are told with their numbers`() {
        let long = RecordTooLong.explain(
            .sample(RecordTooLong.rule, on: [], field: 0, .number(16 << 20)), FileFacts())
        #expect(long.message.plain == "record is longer than 16 MiB")
        let small = RecordTooLong.explain(
            .sample(RecordTooLong.rule, on: [], field: 0, .number(1_000)), FileFacts())
        #expect(small.message.plain == "record is longer than 1,000 bytes")
        let wide = TooManyColumns.explain(
            .sample(TooManyColumns.rule, on: [], field: 0, .numbers(5_000, 4_096)), FileFacts())
        #expect(wide.message.plain == "file has 5,000 columns; at most 4,096 are checked")
    }

    @Test(arguments: [(0, "file is empty"), (3, "file holds white space only")])
    func `an empty file is told from a blank one`(size: Int, message: String) {
        var facts = FileFacts()
        facts.sizeBytes = size
        let explanation = FileEmpty.explain(.sample(FileEmpty.rule, on: [], field: 0), facts)
        #expect(explanation.message.plain == message)
    }

    @Test(arguments: [
        (0, "file is checked as NDJSON but holds CSV"),
        (1, "file is checked as CSV but holds JSON"),
    ])
    func `a mismatch names both formats`(code: Int, message: String) {
        let explanation = FormatMismatch.explain(
            .sample(FormatMismatch.rule, on: [], field: 0, .number(code)), FileFacts())
        #expect(explanation.message.plain == message)
    }
}
