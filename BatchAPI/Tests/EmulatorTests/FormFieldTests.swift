import BatchWire
import Testing

@Suite struct FormFieldTests {
    @Test func `the sign of a zone is percent-encoded`() {
        let fields = [FormField("batchDate", "2015-12-15T11:12:00+0100"), FormField("a b", "ü&=%")]
        let line = FormField.encode(fields)
        #expect(line == "batchDate=2015-12-15T11%3A12%3A00%2B0100&a+b=%C3%BC%26%3D%25")
        #expect(FormField.decode(line.utf8) == fields)
    }

    @Test(arguments: [
        ("", []), ("a", [FormField("a", "")]),
        ("a=1&&b", [FormField("a", "1"), FormField("b", "")]),
        ("a=%4", [FormField("a", "%4")]), ("a=%zz%41", [FormField("a", "%zzA")]),
        ("a=b=c", [FormField("a", "b=c")]), ("a=1+2", [FormField("a", "1 2")]),
    ])
    func `a form is read as browsers read it`(line: String, fields: [FormField]) {
        #expect(FormField.decode(line.utf8) == fields)
    }

    @Test func `a form of too many fields is not read`() {
        #expect(FormField.decode(String(repeating: "a=1&", count: 17).utf8) == nil)
        #expect(FormField.decode(String(repeating: "a=1&", count: 16).utf8)?.count == 16)
    }
}
