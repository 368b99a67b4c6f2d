import Foundation
import Testing

@testable import batchlint

/// The manual page, held against what the command says of itself.
struct ManualTests {
    private static let manual: String? = {
        let root = URL(filePath: #filePath).deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
        return try? String(
            contentsOf: root.appending(path: "Documentation/batchlint.1"), encoding: .utf8)
    }()

    @Test func `it has every option of the check, and no other`() throws {
        let manual = try #require(Self.manual)
        let help = try Command(folder: Scratch()).run(["check", "--help"]).outputText
        let options = Set(help.matches(of: #/ \s(?:-., )?--([a-z-]+)/#).map { String($0.1) })
        #expect(options.count > 15)
        let lines = manual.split(separator: "\n").filter { $0.hasPrefix(".It Fl") }
        let told = Set(
            lines.flatMap { $0.matches(of: /Fl -([a-z-]+)/).map { String($0.1) } })
        #expect(told == options)
    }

    @Test func `it has every command and every format`() throws {
        let manual = try #require(Self.manual)
        for command in CheckRequest.otherCommands where command != "help" {
            #expect(manual.contains(".Cm \(command)"), "\(command)")
        }
        for format in OutputArgument.allValueStrings {
            #expect(manual.contains(try Regex("[.,m ]\(format)\\b")), "\(format)")
        }
    }

    @Test(arguments: ["bash", "zsh", "fish"])
    func `completions are made for each shell`(shell: String) throws {
        let result = try Command(folder: Scratch()).run(["--generate-completion-script", shell])
        #expect(result.exitCode == 0)
        for word in ["max-per-group", "checkstyle", "install"] {
            #expect(result.outputText.contains(word), "\(word)")
        }
    }
}
