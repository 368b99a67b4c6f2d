import Bytes
import Testing

@testable import Reporting

struct PathBaseTests {
    @Test(arguments: [
        ("a.csv", "data/a.csv"), ("./a.csv", "data/a.csv"), ("../out/a.csv", "out/a.csv"),
        (".././out//a.csv", "out/a.csv"), ("/repo/a.csv", "a.csv"), ("/repo/x/../a.csv", "a.csv"),
        ("/other/a.csv", "/other/a.csv"), ("../../a.csv", "../../a.csv"),
        ("../../../../a.csv", "../../../../a.csv"), ("/repository/a.csv", "/repository/a.csv"),
        ("-", "-"), ("a b,c.csv", "data/a b,c.csv"),
    ])
    func `a path is told from the repository`(path: String, told: String) {
        let base = PathBase(root: Array("/repo".utf8), folder: Array("/repo/data".utf8))
        #expect(text(base.path(of: Path(raw(path)))) == told)
    }

    @Test(arguments: [
        ("./a.csv", "a.csv"), (".//./a.csv", "a.csv"), ("x/./a.csv", "x/./a.csv"),
        ("../a.csv", "../a.csv"), ("/a.csv", "/a.csv"), ("-", "-"),
    ])
    func `without a folder it stays as it is`(path: String, told: String) {
        #expect(text(PathBase.none.path(of: Path(raw(path)))) == told)
    }

    @Test(arguments: [
        ("out/a-b_c~1.csv", "out/a-b_c~1.csv"), ("a b,c%.csv", "a%20b%2Cc%25.csv"),
        ("é\\xFF:.csv", "%C3%A9%FF%3A.csv"), ("/tmp/a.csv", "file:///tmp/a.csv"),
        ("##vso[x]", "%23%23vso%5Bx%5D"),
    ])
    func `a URI can be made a path again`(path: String, reference: String) {
        #expect(text(URIReference.text(of: raw(path))) == reference)
    }

    @Test(arguments: [
        ("::error::.csv", "./::error::.csv"), (" \t:x", "./ →:x"), ("a::b", "a::b"), ("", ""),
        ("a\n::error::b", "a␊::error::b"),
    ])
    func `a path starts no command`(path: String, shown: String) {
        var line: [UInt8] = []
        ShownPath.append(raw(path), line: 2, column: 10, to: &line)
        #expect(text(line) == shown + ":2:10")
    }

    @Test(arguments: [
        ("a<b>&\"'", "a&#x3C;b&#x3E;&#x26;&#x22;&#x27;"), ("]]>", "]]&#x3E;"),
        ("\u{0}\u{1B}\u{FFFE}", "\u{FFFD}\u{FFFD}\u{FFFD}"), (#"\xE9"#, "\u{FFFD}"),
        ("\t\r\n", "&#x9;&#xD;\n"), ("\u{85}\u{202E}\u{200B}", "&#x85;&#x202E;&#x200B;"),
        ("##[x ##vso[y", "##&#x5B;x ##vso&#x5B;y"), ("é 😀", "é 😀"),
    ])
    func `XML holds any bytes`(input: String, content: String) {
        #expect(text(XMLText.content(raw(input))) == content)
        let attribute = content.replacing("\n", with: "&#xA;")
        #expect(text(XMLText.attribute("a", raw(input))) == " a=\"\(attribute)\"")
    }

    @Test(arguments: [
        ("a (b), 1", "a (b), 1"),
        (
            "|`*_<b>[x](y)&amp;\\\\",
            "&#124;&#96;&#42;&#95;&#60;b&#62;"
                + "&#91;x&#93;(y)&#38;amp&#59;&#92;&#92;"
        ),
        ("https://x.y @me :ok: #1", "https&#58;&#47;&#47;x&#46;y &#64;me &#58;ok&#58; &#35;1"),
        ("é\u{1}", "é\u{FFFD}"),
    ])
    func `Markdown holds any text`(input: String, literal: String) {
        #expect(text(Markdown.literal(Array(input.utf8))) == literal)
    }
}
