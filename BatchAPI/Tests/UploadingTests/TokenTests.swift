import Foundation
import Rig
import Testing
import Uploading

@Suite struct TokenTests {
    private let scratch: Scratch

    init() throws { scratch = try Scratch() }

    private func file(_ content: String, mode: Int) throws -> String {
        let path = try scratch.write("token", content)
        try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: path)
        return path
    }

    @Test func `a token is the user, with an empty password`() throws {
        let path = try file("abc\n", mode: 0o600)
        let token = try TokenSource.file(path: path).token()
        #expect(token.authorization == "Basic YWJjOg==")
        #expect("\(token) \(String(reflecting: token))" == "(token) (token)")
    }

    @Test(arguments: [0o644, 0o640, 0o604, 0o660, 0o601])
    func `a file that others have rights to is refused`(mode: Int) throws {
        let path = try file("abc\n", mode: mode)
        #expect(throws: UploadError.self) { try TokenSource.file(path: path).token() }
    }

    @Test(arguments: ["", "\n", "a b", "a:b", "a\u{0}b", "é", String(repeating: "a", count: 5_000)])
    func `what is no token is refused`(content: String) throws {
        let path = try file(content, mode: 0o600)
        #expect(throws: UploadError.self) { try TokenSource.file(path: path).token() }
    }

    @Test func `a command prints the token`() throws {
        #expect(try TokenSource.command("echo abc").token().authorization == "Basic YWJjOg==")
        #expect(throws: UploadError.self) { try TokenSource.command("echo abc; exit 3").token() }
        #expect(throws: UploadError.self) { try TokenSource.command("true").token() }
        #expect(throws: UploadError.self) { try TokenSource.file(path: "/nowhere").token() }
        #expect(throws: UploadError.self) { try TokenSource.file(path: "/dev/null").token() }
    }
}
