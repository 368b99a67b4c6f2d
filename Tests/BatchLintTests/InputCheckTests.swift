import Bytes
import Checking
import Testing

@testable import BatchLint

struct InputCheckTests {
    private static let text = "id,name\n" + (1...9).map { "\($0),a\"\($0)\n" }.joined()

    private func open(_ file: TemporaryFile) throws -> ByteSource {
        try ByteSource.open(path: Path(Array(file.path.utf8)))
    }

    @Test func `a file that changes before its end gives no findings`() throws {
        let file = TemporaryFile(Self.text)
        defer { file.remove() }
        var check = InputCheck(settings: CheckSettings(), perGroup: .max)
        var source = try open(file)
        try file.append("10,b\n")
        var error: ReadError?
        do throws(ReadError) { _ = try check.check(&source) } catch let thrown { error = thrown }
        #expect(error == .changedWhileRead(path: source.path))
    }

    @Test func `a file that changes between the passes is told`() throws {
        let file = TemporaryFile(Self.text)
        defer { file.remove() }
        var check = InputCheck(settings: CheckSettings(), perGroup: .max)
        var source = try open(file)
        let checked = try check.check(&source)
        try file.append("10,b\n")
        var error: ReadError?
        do throws(ReadError) {
            try check.list(checked, from: &source) { _ in }
        } catch let thrown { error = thrown }
        #expect(error == .changedWhileRead(path: source.path))
    }

    @Test func `one check takes one input after the other`() throws {
        var check = InputCheck(settings: CheckSettings(), perGroup: .max)
        for text in [Self.text, "id,name\n1,a\n", Self.text] {
            let file = TemporaryFile(text)
            defer { file.remove() }
            var source = try open(file)
            let checked = try check.check(&source)
            var listed = 0
            try check.list(checked, from: &source) { _ in listed += 1 }
            #expect(listed == (text == Self.text ? 9 : 0))
        }
    }
}
